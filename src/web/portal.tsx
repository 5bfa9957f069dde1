import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@mantine/core/styles.css'
import './house.css'
import './kit/kit.css'
import './portal/portal.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { House } from './house.tsx'
import { Frame } from './portal/frame.tsx'
import { beginToSpeak } from './words/use-words.ts'

await beginToSpeak('for_person')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <House>
      <Frame />
    </House>
  </StrictMode>,
)
