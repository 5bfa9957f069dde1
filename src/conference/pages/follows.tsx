import { Select } from '@mantine/core'
import { Suspense } from 'react'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'

type Given = { person: string; category: string; value: string | null; onChange: (id: string | null) => void }

/** What a body responsible by law has approved, and this decision follows from. */
export const Follows = (given: Given) => (
  <Suspense>
    <Approved {...given} />
  </Suspense>
)
function Approved({ person, category, value, onChange }: Given) {
  const { t } = useWords()
  const { decisions } = useAsk('GET /api/people/:person_id/reserved-decisions', { params: { person_id: person } })
  const approved = decisions.filter((one) => one.state === 'approved' && one.category === category)
  if (approved.length === 0) return null
  return (
    <Select
      label={t('reserved.follows')}
      clearable
      data={approved.map((one) => ({ value: one.id, label: one.words }))}
      comboboxProps={{ withinPortal: false }}
      value={value}
      onChange={onChange}
    />
  )
}
