import { Navigate } from '@tanstack/react-router'
import { Empty } from '../kit/empty.tsx'
import { useWords } from '../words/use-words.ts'
import { usePlaces } from './use-places.ts'

/** The first page is the first that a reader's roles open. */
export function First() {
  const { t } = useWords()
  const [first] = usePlaces()
  if (first) return <Navigate to={first.path} replace />
  return (
    <Empty level={1} title={t('shell.nothing_title')}>
      {t('shell.nothing_text')}
    </Empty>
  )
}
