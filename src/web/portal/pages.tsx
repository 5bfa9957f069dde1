import { lazy, Suspense } from 'react'
import { saying } from '../words/use-words.ts'
import { NoLonger } from './no-longer.tsx'
import { usePlace } from './place.ts'

/** The first page, and by one way all the others: an old phone does not wait for the list of what it has not asked for. */
const Home = lazy(saying(() => import('../../portal/pages/home.tsx'), 'my'))
const OtherPage = lazy(() => import('./other-pages.tsx'))
const Gone = lazy(saying(() => import('../../portal/pages/gone.tsx'), 'my'))

export function PortalPage() {
  const place = usePlace()
  return (
    <NoLonger
      at={place}
      instead={
        <Suspense fallback={null}>
          <Gone />
        </Suspense>
      }
    >
      {place === '' ? <Home /> : <OtherPage home={<Home />} />}
    </NoLonger>
  )
}
