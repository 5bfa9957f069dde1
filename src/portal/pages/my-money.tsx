import { Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { amountInWords } from '../../web/kit/amount.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

type Budget = Answer<'GET /api/people/:person_id/budget'>['budgets'][number]
type Line = Budget['commitments'][number]

/** What there is for me, what it was for, and what is left. */
export default function MyMoney() {
  const { t } = useWords()
  const { id } = useReader()
  const { budgets } = useAsk('GET /api/people/:person_id/budget', { params: { person_id: id } })
  return (
    <Screen title={t('my.money')} lead={t('my.money_lead')}>
      {budgets.length === 0 && <Empty title={t('my.money_none')}>{t('my.money_none_text')}</Empty>}
      {budgets.map((budget) => (
        <Mine key={budget.id} budget={budget} />
      ))}
    </Screen>
  )
}

function Mine({ budget }: { budget: Budget }) {
  const { t, locale } = useWords()
  const there = t('my.money_there_is', {
    amount: amountInWords(budget.allotment_cents + budget.excess_cents, locale),
    from: dayInWords(budget.from_on, locale),
    to: dayInWords(budget.to_on, locale),
  })
  return (
    <Section title={there}>
      <Text fw={700} size="xl">
        {budget.left_cents > 0 ? t('my.money_left', { amount: amountInWords(budget.left_cents, locale) }) : t('my.money_nothing_left')}
      </Text>
      <Text fw={650}>{t('my.money_for')}</Text>
      {budget.commitments.length === 0 && <Text>{t('my.money_for_nothing')}</Text>}
      <ul className="my-list">
        {budget.commitments.map((one) => (
          <li key={one.id}>
            <Text fw={600}>{one.words}</Text>
            <Stack gap={2}>
              {said(one, t, locale).map((sentence) => (
                <Text key={sentence} size="sm">
                  {sentence}
                </Text>
              ))}
            </Stack>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How it stands with one thing, in sentences. */
function said(one: Line, t: Say, locale: string): string[] {
  const amount = amountInWords(one.amount_cents, locale)
  const paid = one.spent_cents > 0 ? [t('my.money_paid', { amount: amountInWords(one.spent_cents, locale) })] : []
  if (one.state === 'awaiting_approval')
    return [one.late ? t('my.money_asked_late', { amount }) : t('my.money_asked', { amount, when: dayInWords(one.answer_by!.slice(0, 10), locale) })]
  if (one.state === 'rejected') return [t('my.money_no', { amount, reason: one.decision?.reason ?? '' })]
  if (one.state === 'committed') return [...paid, t('my.money_promised', { amount: amountInWords(one.amount_cents - one.spent_cents, locale) })]
  if (one.state === 'withdrawn') return [t('my.money_taken_back', { amount, reason: one.end_words })]
  if (one.state === 'spent' && one.spent_cents === 0) return [t('my.money_never_paid')]
  if (one.state === 'released') return [...paid, t('my.money_not_needed'), one.end_words]
  return paid
}
