import { Burger, Group, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Colours } from './colours.tsx'
import { Find } from './find.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LiveHint } from './live-hint.tsx'
import { Brand } from './mark.tsx'
import { ReaderMenu } from './reader-menu.tsx'
import type { Live } from './use-live.ts'

type Given = { live: Live; menuOpen: boolean; onMenu: () => void }

export function Header({ live, menuOpen, onMenu }: Given) {
  const { t } = useWords()
  return (
    <Group h="100%" px={{ base: 'sm', sm: 'md' }} justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" className="header-start">
        <Burger opened={menuOpen} onClick={onMenu} hiddenFrom="sm" size="sm" aria-label={t(menuOpen ? 'shell.menu_close' : 'shell.menu_open')} />
        <Link to={paths.first} className="brand">
          <Brand />
        </Link>
      </Group>
      <Find />
      <Group gap={6} wrap="nowrap" justify="flex-end" className="header-end">
        <LiveHint live={live} />
        <Group gap={6} visibleFrom="sm" wrap="nowrap"><LanguageSwitch /></Group>
        <Colours />
        <ReaderMenu />
      </Group>
      <VisuallyHidden role="status">{live.justUpdated ? t('shell.updated') : ''}</VisuallyHidden>
    </Group>
  )
}
