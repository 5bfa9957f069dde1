import { IconMapPinQuestion } from '@tabler/icons-react'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Empty } from '../kit/empty.tsx'
import { GoButton } from '../kit/go.tsx'
import { useReader } from '../kit/reader.ts'
import { paths } from '../paths.ts'
import { sayRefusal, useWords } from '../words/use-words.ts'

export function Nowhere() {
  const { t } = useWords()
  useDocumentTitle(`${t('shell.nowhere_title')} · ${t('shell.brand')}`)
  return (
    <Empty
      level={1}
      title={t('shell.nowhere_title')}
      icon={<IconMapPinQuestion size={28} />}
      action={<GoButton to={paths.first}>{t('shell.nowhere_go')}</GoButton>}
    >
      {t('shell.nowhere_text')}
    </Empty>
  )
}

/** Instead of what is not there or not the reader's to see; it never says which of the two. */
export function NotYours() {
  const { t } = useWords()
  useDocumentTitle(`${t('shell.not_yours_title')} · ${t('shell.brand')}`)
  return (
    <Empty
      level={1}
      title={t('shell.not_yours_title')}
      icon={<IconMapPinQuestion size={28} />}
      action={<GoButton to={paths.people}>{t('shell.not_yours_go')}</GoButton>}
    >
      {t('shell.not_yours_text')}
    </Empty>
  )
}

/** A page that only some roles open: whoever has none of them is told so without asking what would be refused. */
export function ForRoles({ roles, children }: { roles: readonly string[]; children: ReactNode }) {
  const reader = useReader()
  return roles.some((role) => reader.roles.includes(role)) ? children : <NotYourRole />
}

function NotYourRole() {
  const words = useWords()
  const title = sayRefusal(words, 'not_your_role')
  useDocumentTitle(`${title} · ${words.t('shell.brand')}`)
  return (
    <Empty
      level={1}
      title={title}
      icon={<IconMapPinQuestion size={28} />}
      action={<GoButton to={paths.first}>{words.t('shell.nowhere_go')}</GoButton>}
    />
  )
}
