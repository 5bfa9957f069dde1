import { GoButton } from '../../web/kit/go.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** On the directory's first page: that there is something to ask about, for who keeps entries. */
export function ToKeep() {
  const { t } = useWords()
  const { data } = useAsking('GET /api/directory/kept', undefined)
  if (!data) return null
  const count = data.to_do.length
  return (
    <GoButton to={`${paths.directory}/kept`} variant="default">
      {count > 0 ? t('directory.kept_count', { count }) : t('directory.kept')}
    </GoButton>
  )
}
