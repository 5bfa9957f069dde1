import { Empty } from '../kit/empty.tsx'
import { useWords } from '../words/use-words.ts'

/** For whoever has no role that opens a page; everybody else is led on (routes). */
export function First() {
  const { t } = useWords()
  return (
    <Empty level={1} title={t('shell.nothing_title')}>
      {t('shell.nothing_text')}
    </Empty>
  )
}
