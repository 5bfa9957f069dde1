import { lazy } from 'react'
import { saying } from '../words/use-words.ts'
import { usePlace } from './place.ts'

/** The first page, and by one way all the others: an old phone does not wait for the list of what it has not asked for. */
const Home = lazy(saying(() => import('../../portal/pages/home.tsx'), 'my'))
const OtherPage = lazy(() => import('./other-pages.tsx'))

export const PortalPage = () => (usePlace() === '' ? <Home /> : <OtherPage home={<Home />} />)
