import { AppShell } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useWords } from '../words/use-words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { Opening } from './opening.tsx'
import { Printed } from './printed.tsx'
import { Sidebar } from './sidebar.tsx'
import { useLive } from './use-live.ts'

const Notices = lazy(() => import('./notices.tsx'))

/** What stands around every page of the worker's side. */
export function Shell() {
  const { t } = useWords()
  const [open, menu] = useDisclosure()
  const live = useLive()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  // A new page begins at its content, for the eye and for a screen reader alike.
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
    menu.close()
  }, [pathname, menu.close])

  return (
    <AppShell header={{ height: 60 }} navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !open } }} footer={{ height: { base: 64, sm: 0 } }} padding={0} transitionDuration={0}>
      <a className="skip" href="#content" onClick={() => main.current?.focus()}>{t('shell.skip')}</a>
      <AppShell.Header><Header live={live} menuOpen={open} onMenu={menu.toggle} /></AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('shell.navigation')} bg="var(--mantine-color-body)" withBorder={open}><Sidebar /></AppShell.Navbar>
      <AppShell.Main id="content" ref={main} tabIndex={-1} className="content">
        <div className="page">
          <Suspense fallback={<Opening />}><Outlet /></Suspense>
        </div>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm" aria-label={t('shell.quick_navigation')} component="nav"><BottomBar onMore={menu.toggle} open={open} /></AppShell.Footer>
      <Suspense fallback={null}><Notices /></Suspense>
      <Printed />
    </AppShell>
  )
}
