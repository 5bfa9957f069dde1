import { Button, Text } from '@mantine/core'
import { amountInWords } from '../../web/kit/amount.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Commitment, Opened, Spend } from './budget.tsx'

/** One payment at what it stands at, and below it what was written before and why it was put right. */
export function Payment({ one, spend, open }: { one: Commitment; spend: Spend; open: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const amount = (cents: number) => amountInWords(cents, locale)
  return (
    <div>
      <Text size="sm" component="span">
        {t('budget.paid')} <Day day={spend.spent_on} />: <span className="figures">{amount(spend.stands_cents)}</span>
        {spend.words && ` · ${spend.words}`}
      </Text>
      {one.may.includes('correct') && (
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          aria-label={`${t('budget.correct')}: ${one.words}, ${amount(spend.stands_cents)}`}
          onClick={() => open({ what: 'correct', one, spend })}
        >
          {t('budget.correct_one')}
        </Button>
      )}
      {spend.corrections.map(({ id, was_cents, amount_cents, by, reason }) => (
        <Text key={id} size="sm" c="dimmed">
          {t('budget.corrected', { was: amount(was_cents), amount: amount(amount_cents), name: by ?? '', reason })}
        </Text>
      ))}
    </div>
  )
}
