import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconMenu2, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Colours } from '../kit/colours.tsx'
import { Find } from './find.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { LiveHint } from './live-hint.tsx'
import { Brand } from './mark.tsx'
import { ReaderMenu } from './reader-menu.tsx'
import type { Live } from '../live.ts'

type Given = { live: Live; menuOpen: boolean; onMenu: () => void }

export function Header({ live, menuOpen, onMenu }: Given) {
  const { t } = useWords()
  const Icon = menuOpen ? IconX : IconMenu2
  return (
    <>
      <div className="shell-top-start">
        <ActionIcon
          variant="subtle"
          c="inherit"
          size={40}
          hiddenFrom="sm"
          onClick={onMenu}
          aria-expanded={menuOpen}
          aria-label={t(menuOpen ? 'shell.menu_close' : 'shell.menu_open')}
        >
          <Icon size={22} aria-hidden />
        </ActionIcon>
        <Link to={paths.first} className="brand" aria-label={t('shell.brand')}>
          <Brand />
        </Link>
      </div>
      <Find />
      <div className="shell-top-end">
        <LiveHint live={live} />
        <LanguageSwitch />
        <Colours />
        <ReaderMenu />
      </div>
      <VisuallyHidden role="status">{live.justUpdated ? t('shell.updated') : ''}</VisuallyHidden>
    </>
  )
}
