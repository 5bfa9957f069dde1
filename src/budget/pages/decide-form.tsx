import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { amountInWords } from '../../web/kit/amount.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Commitment } from './budget.tsx'

/** The second pair of eyes: yes to the excess alone, or no; and why. */
export function DecideForm({ person, one, onDone }: { person: string; one: Commitment; onDone: () => void }) {
  const { t, locale } = useWords()
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const said = useSaid(`excess:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/commitments/:commitment_id/decision', { onDone: said.sent(onDone) })
  const amount = amountInWords(one.over_cents, locale)
  return (
    <Stack gap="md">
      <Text fw={650}>
        {one.words} · <span className="figures">{amountInWords(one.amount_cents, locale)}</span>
      </Text>
      {one.by && <Text size="sm">{t('budget.by', { name: one.by })}</Text>}
      <Choices
        label={t('budget.decision')}
        value={answer}
        onChange={setAnswer}
        choices={[
          {
            code: 'yes',
            title: t('budget.decision.yes', { amount }),
            text: t(one.over_cents > 0 ? 'budget.decision_yes_text' : 'budget.decision_now_within'),
          },
          { code: 'no', title: t('budget.decision.no') },
        ]}
      />
      <Said said={said} label={t('budget.reason')} description={t('budget.reason_hint')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={answer === null || said.words.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person, commitment_id: one.id },
            body: { approved: answer === 'yes', excess_cents: answer === 'yes' ? one.over_cents : 0, reason: said.words },
          })
        }
      >
        {t('budget.save')}
      </Button>
    </Stack>
  )
}
