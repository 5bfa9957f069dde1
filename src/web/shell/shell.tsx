import { MantineThemeProvider } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { lockScreen } from '../queries.ts'
import { useWords } from '../words/use-words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { useIdleLock } from './idle.ts'
import { Opening } from '../kit/opening.tsx'
import { usePurpose } from '../kit/printing.ts'
import { Printed } from './printed.tsx'
import { Sidebar } from './sidebar.tsx'
import { TestClock } from './test-clock.tsx'
import { useLive } from '../live.ts'
import './shell.css'

const Notices = lazy(() => import('./notices.tsx'))

/** The cross that empties a field has no words of its own: they are given once, to every field that has one. */
const clearable = (words: string) => {
  const cross = { defaultProps: { clearButtonProps: { 'aria-label': words } } }
  return { components: { Select: cross, MultiSelect: cross, DateInput: cross } }
}

/** What stands around every page of the worker's side. */
export function Shell() {
  const { t } = useWords()
  const [open, menu] = useDisclosure()
  const live = useLive()
  const main = useRef<HTMLElement>(null)
  const named = useMemo(() => clearable(t('kit.clear')), [t])
  const { pathname } = useLocation()
  const before = useRef(pathname)
  const purpose = usePurpose(pathname)
  const unsaid = pathname.startsWith('/people/') && purpose === null
  useIdleLock(lockScreen)
  // A new page begins at its content, for the eye and for a screen reader alike.
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
    menu.close()
  }, [pathname, menu.close])

  return (
    <div className="shell" data-menu={open || undefined} data-unsaid={unsaid || undefined}>
      <a className="skip" href="#content" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </a>
      <header className="shell-top">
        <Header live={live} menuOpen={open} onMenu={menu.toggle} />
      </header>
      <nav className="shell-side" aria-label={t('shell.navigation')}>
        <Sidebar />
      </nav>
      <main className="shell-main" id="content" ref={main} tabIndex={-1}>
        <TestClock />
        <div className="page">
          <Suspense fallback={<Opening />}>
            <MantineThemeProvider theme={named}>
              <Outlet />
            </MantineThemeProvider>
          </Suspense>
        </div>
      </main>
      <nav className="shell-bar" aria-label={t('shell.quick_navigation')}>
        <BottomBar onMore={menu.toggle} open={open} />
      </nav>
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      <Printed purpose={purpose} unsaid={unsaid} />
    </div>
  )
}
