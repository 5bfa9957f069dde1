import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { amountInWords } from '../../web/kit/amount.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AmountField, centsOf } from './amount-field.tsx'
import type { Budget, Commitment } from './budget.tsx'

type Values = { commitment_id: string | null; amount: number | string; spent_on: string | null; words: string; last: boolean }

/** Money that was paid, and out of which commitment: without one it is refused, and says what to do first. */
export function SpendForm({ person, budget, one, onDone }: { person: string; budget: Budget; one: Commitment | undefined; onDone: () => void }) {
  const { t, locale } = useWords()
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const open = budget.commitments.filter((line) => line.state === 'committed')
  const draft = useDraft<Values>(`spend:${one?.id ?? budget.id}`, {
    initialValues: {
      commitment_id: one?.id ?? null,
      amount: one ? (one.amount_cents - one.spent_cents) / 100 : '',
      spent_on: today,
      words: '',
      last: true,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/budgets/:budget_id/spends', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const submit = ({ commitment_id, amount, spent_on, words, last }: Values) => {
    const version = open.find((line) => line.id === commitment_id)?.version ?? 1
    send({
      params: { person_id: person, budget_id: budget.id },
      body: { commitment_id, amount_cents: centsOf(amount), spent_on: spent_on!, words, last, version },
    })
  }
  const { amount, spent_on } = form.values
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Select
          label={t('budget.which_commitment')}
          description={t('budget.which_commitment_hint')}
          clearable
          clearButtonProps={{ 'aria-label': t('budget.lines_none') }}
          data={open.map((line) => ({ value: line.id, label: `${line.words} · ${amountInWords(line.amount_cents - line.spent_cents, locale)}` }))}
          {...form.getInputProps('commitment_id')}
        />
        <AmountField label={t('budget.amount')} maw={220} {...form.getInputProps('amount')} />
        <DayField label={t('budget.spent_on')} maxDate={today} value={spent_on} onChange={(day) => form.setFieldValue('spent_on', day)} />
        <TextInput label={t('budget.spend_words')} maxLength={300} {...form.getInputProps('words')} />
        <Checkbox label={t('budget.last')} {...form.getInputProps('last', { type: 'checkbox' })} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!(centsOf(amount) > 0) || !spent_on}>
          {t('budget.save')}
        </Button>
      </Stack>
    </form>
  )
}
