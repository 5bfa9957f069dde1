import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@mantine/core/styles.css'
import './house.css'
import './kit/kit.css'
import './portal/portal.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { House } from './house.tsx'
import { Frame } from './portal/frame.tsx'
import { beginToSpeak, saying } from './words/use-words.ts'

/** For whoever holds a link and has no account, signed in or not: one thing, at an address of its own. */
const Link = lazy(saying(() => import('../information/pages/link.tsx'), 'link'))

await beginToSpeak('for_person')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <House>
      {location.pathname === '/link' ? (
        <Suspense>
          <Link />
        </Suspense>
      ) : (
        <Frame />
      )}
    </House>
  </StrictMode>,
)
