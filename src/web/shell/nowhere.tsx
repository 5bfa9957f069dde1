import { IconMapPinQuestion } from '@tabler/icons-react'
import { useDocumentTitle } from '@mantine/hooks'
import { Empty } from '../kit/empty.tsx'
import { GoButton } from '../kit/go.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'

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
