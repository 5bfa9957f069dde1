import { Button, Stack, Text, TextInput } from '@mantine/core'
import { amountInWords } from '../../web/kit/amount.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { AmountField, centsOf } from './amount-field.tsx'
import type { Commitment, Spend } from './budget.tsx'

type Given = { person: string; one: Commitment; spend: Spend; onDone: () => void }
type Values = { amount: number | string; reason: string }

/** A payment was typed wrong: what it was in truth, and what was wrong. What was written stays beside it. */
export function CorrectForm({ person, one, spend, onDone }: Given) {
  const { t, locale } = useWords()
  const draft = useDraft<Values>(`correct:${spend.id}`, { initialValues: { amount: spend.stands_cents / 100, reason: '' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/spends/:spend_id/corrections', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { amount, reason } = form.values
  return (
    <form
      onSubmit={form.onSubmit(() =>
        send({ params: { person_id: person, spend_id: spend.id }, body: { amount_cents: centsOf(amount), reason, version: one.version } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{one.words}</Text>
        <Text size="sm">
          {t('budget.paid')} <Day day={spend.spent_on} />: <span className="figures">{amountInWords(spend.stands_cents, locale)}</span>
          {spend.words && ` · ${spend.words}`}
        </Text>
        <AmountField label={t('budget.correct_to')} description={t('budget.correct_hint')} maw={320} {...form.getInputProps('amount')} />
        <TextInput label={t('budget.correct_why')} maxLength={1000} {...form.getInputProps('reason')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={amount === '' || centsOf(amount) === spend.stands_cents || reason.trim() === ''}>
          {t('budget.save')}
        </Button>
      </Stack>
    </form>
  )
}
