import { Button, Stack, Text } from '@mantine/core'
import { amountInWords } from '../../web/kit/amount.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Commitment, Warning } from './budget.tsx'

/** It is not needed after all: why. */
export function ReleaseForm({ person, one, onDone }: { person: string; one: Commitment; onDone: () => void }) {
  const { t, locale } = useWords()
  const said = useSaid(`release:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/commitments/:commitment_id/release', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>
        {one.words} · <span className="figures">{amountInWords(one.amount_cents - one.spent_cents, locale)}</span>
      </Text>
      <Said said={said} label={t('budget.release_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, commitment_id: one.id }, body: { words: said.words, version: one.version } })}
      >
        {t('budget.save')}
      </Button>
    </Stack>
  )
}

/** It is not asked for any more: why. */
export function TakeBackForm({ person, one, onDone }: { person: string; one: Commitment; onDone: () => void }) {
  const { t, locale } = useWords()
  const said = useSaid(`withdraw:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/commitments/:commitment_id/withdrawal', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>
        {one.words} · <span className="figures">{amountInWords(one.amount_cents, locale)}</span>
      </Text>
      <Said said={said} label={t('budget.withdraw_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, commitment_id: one.id }, body: { words: said.words, version: one.version } })}
      >
        {t('budget.save')}
      </Button>
    </Stack>
  )
}

/** The forecast has been looked at: what is done about it. */
export function AcknowledgeForm({ person, warning, onDone }: { person: string; warning: Warning; onDone: () => void }) {
  const { t, locale } = useWords()
  const said = useSaid(`warning:${warning.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/budget-warnings/:warning_id/acknowledge', { onDone: said.sent(onDone) })
  const amount = (cents: number) => amountInWords(cents, locale)
  return (
    <Stack gap="md">
      <Text fw={650}>{t('budget.warned', { forecast: amount(warning.forecast_cents), allotment: amount(warning.allotment_cents) })}</Text>
      <Said said={said} label={t('budget.acknowledge_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, warning_id: warning.id }, body: { words: said.words, version: warning.version } })}
      >
        {t('budget.save')}
      </Button>
    </Stack>
  )
}
