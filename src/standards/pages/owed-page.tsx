import { useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Owed } from './owed.tsx'

/** What is owed to one person, on a page of its own. */
export default function OwedPage() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <Page title={t('owed.page')} crumbs={[{ to: paths.person(id), label: t('owed.back') }]}>
      <Owed person={id} />
    </Page>
  )
}
