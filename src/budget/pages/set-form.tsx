import { Button, Stack, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AmountField, centsOf } from './amount-field.tsx'
import type { Budget } from './budget.tsx'

type Values = { amount: number | string; from_on: string | null; to_on: string | null; source: string; words: string }
const begin = (budget: Budget | undefined): Values => ({
  amount: budget ? budget.allotment_cents / 100 : '',
  from_on: budget?.from_on ?? null,
  to_on: budget?.to_on ?? null,
  source: budget?.source ?? '',
  words: '',
})

/** How much there is, from when until when; later a supervisor says more or less, and why. */
export function SetForm({ person, budget, onDone }: { person: string; budget?: Budget; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft<Values>(`budget:${budget?.id ?? person}`, { initialValues: begin(budget) })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      onDone()
    },
  }
  const set = useSend('POST /api/people/:person_id/budgets', manner)
  const change = useSend('PATCH /api/people/:person_id/budgets/:budget_id', manner)
  const submit = ({ amount, from_on, to_on, source, words }: Values) => {
    const allotment_cents = centsOf(amount)
    if (budget)
      change.send({ params: { person_id: person, budget_id: budget.id }, body: { allotment_cents, to_on: to_on!, words, version: budget.version } })
    else set.send({ params: { person_id: person }, body: { allotment_cents, from_on: from_on!, to_on: to_on!, source } })
  }
  const { amount, from_on, to_on, words } = form.values
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <AmountField label={t('budget.allotment_amount')} maw={220} {...form.getInputProps('amount')} />
        {!budget && <DayField label={t('budget.from_on')} value={from_on} onChange={(day) => form.setFieldValue('from_on', day)} />}
        <DayField label={t('budget.to_on')} value={to_on} onChange={(day) => form.setFieldValue('to_on', day)} />
        {budget ? (
          <TextInput label={t('budget.change_why')} maxLength={1000} {...form.getInputProps('words')} />
        ) : (
          <TextInput label={t('budget.source_field')} maxLength={200} {...form.getInputProps('source')} />
        )}
        <Refusal refusal={set.refusal ?? change.refusal} />
        <Button
          type="submit"
          loading={set.sending || change.sending}
          disabled={!(centsOf(amount) > 0) || !from_on || !to_on || (budget !== undefined && words.trim() === '')}
        >
          {t('budget.save')}
        </Button>
      </Stack>
    </form>
  )
}
