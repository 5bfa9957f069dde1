import { useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Owed } from './owed.tsx'

/** What is owed to one person, on a page of its own. */
export default function OwedPage() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <Page title={t('owed.page')} crumbs={usePersonCrumbs(id)}>
      <Owed person={id} />
    </Page>
  )
}
