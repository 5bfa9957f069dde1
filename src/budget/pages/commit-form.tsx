import { Button, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { amountInWords } from '../../web/kit/amount.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AmountField, centsOf } from './amount-field.tsx'
import type { Budget } from './budget.tsx'

type Values = { words: string; amount: number | string; every: 'once' | 'month'; for_month: string; action_id: string | null }
const OVER: readonly string[] = ['done', 'confirmed', 'cancelled', 'declined']

/** What it is for and how much; says at once what remains, or that somebody else is asked first. */
export function CommitForm({ person, budget, onDone }: { person: string; budget: Budget; onDone: () => void }) {
  const { t, locale } = useWords()
  const { actions } = useAsk('GET /api/people/:person_id/plan', { params: { person_id: person } })
  const nextMonth = budget.months.find((month) => !budget.commitments.some((one) => one.for_month === month)) ?? budget.months.at(-1)!
  const draft = useDraft<Values>(`commit:${budget.id}`, {
    initialValues: { words: '', amount: '', every: 'once', for_month: nextMonth, action_id: null },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/budgets/:budget_id/commitments', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const cents = centsOf(form.values.amount)
  const remain = budget.left_cents - cents
  const submit = ({ words, every, for_month, action_id }: Values) =>
    send({
      params: { person_id: person, budget_id: budget.id },
      body: { words, amount_cents: cents, for_month: every === 'month' ? for_month : null, action_id },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('budget.what_for')} maxLength={300} {...form.getInputProps('words')} />
        <AmountField label={t('budget.amount')} maw={220} {...form.getInputProps('amount')} />
        {cents > 0 && (
          <Text role="status" fw={600}>
            {remain >= 0
              ? t('budget.will_leave', { left: amountInWords(remain, locale) })
              : t('budget.will_ask', { over: amountInWords(-remain, locale) })}
          </Text>
        )}
        <div>
          <Text fw={500} mb={4} id="commit-every">
            {t('budget.once_or_monthly')}
          </Text>
          <SegmentedControl
            aria-labelledby="commit-every"
            data={[
              { value: 'once', label: t('budget.once') },
              { value: 'month', label: t('budget.every_month') },
            ]}
            {...form.getInputProps('every')}
          />
        </div>
        {form.values.every === 'month' && (
          <Select
            label={t('budget.month')}
            allowDeselect={false}
            data={budget.months.map((month) => ({ value: month, label: dayInWords(month, locale) }))}
            {...form.getInputProps('for_month')}
          />
        )}
        <Select
          label={t('budget.step')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('budget.no_goal') }}
          data={actions.filter((one) => !OVER.includes(one.state)).map((one) => ({ value: one.id, label: one.words }))}
          {...form.getInputProps('action_id')}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!(cents > 0) || form.values.words.trim() === ''}>
          {t('budget.save')}
        </Button>
      </Stack>
    </form>
  )
}
