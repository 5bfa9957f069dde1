import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './house.css'
import './kit/kit.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { House } from './house.tsx'
import { paths } from './paths.ts'
import { onSignedOut, queries } from './queries.ts'
import { router } from './routes.tsx'
import { beginToSpeak } from './words/use-words.ts'

onSignedOut(() => {
  const here = router.state.location
  if (here.pathname === paths.sign_in) return
  void router.navigate({ to: paths.sign_in, search: { back: here.href } }).then(() => queries.clear())
})

await beginToSpeak('first')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <House>
      <RouterProvider router={router} />
    </House>
  </StrictMode>,
)
