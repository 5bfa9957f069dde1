import { IconArrowsExchange } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Batches } from './batches.tsx'
import { HandOver } from './hand-over.tsx'

export type Told = Answer<'GET /api/handovers'>

/** What is handed to me, or within my agency; and, for whoever supervises, handing over in one step. */
export default function HandoverPage() {
  const { t } = useWords()
  const told = useAsk('GET /api/handovers')
  const reader = useReader()
  const mine = told.batches.filter((one) => one.to.id === reader.id)
  const others = told.batches.filter((one) => !mine.includes(one))
  return (
    <Page title={t('handover.title')} lead={t('handover.lead')}>
      {told.may.includes('hand_over') && <HandOver colleagues={told.colleagues} meet_by={told.meet_by} />}
      {told.batches.length === 0 && (
        <Empty title={t('handover.none')} icon={<IconArrowsExchange size={28} />}>
          {t('handover.none_text')}
        </Empty>
      )}
      <Batches title={t('handover.asked')} batches={mine} />
      <Batches title={t('handover.given')} batches={others} />
    </Page>
  )
}
