import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { DECLINE_KINDS, type DeclineKind } from '../../shared/referral-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './beside.tsx'

/** The service answers: received, taken on, on the waiting list with a day, or no with a reason. */
export function AnswerForm({ person, one, answer, onDone }: Given & { answer: 'acknowledge' | 'accept' | 'waitlist' | 'decline' }) {
  const { t } = useWords()
  const said = useSaid(`referral:${answer}:${one.id}`)
  const [day, setDay] = useState<string | null>(null)
  const [kind, setKind] = useState<DeclineKind | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/answer', { onDone: said.sent(onDone) })
  const lacks = (answer === 'waitlist' && day === null) || (answer === 'decline' && (kind === null || said.words.trim() === ''))
  const body = { answer, words: said.words, next_check_on: answer === 'waitlist' ? day : null, decline_kind: kind, version: one.version }
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      {answer === 'waitlist' && <DayField label={t('referral.next_check')} value={day} onChange={setDay} />}
      {answer === 'decline' && (
        <Select
          label={t('referral.decline_kind')}
          description={t('referral.decline_lead')}
          data={DECLINE_KINDS.map((each) => ({ value: each, label: t(`referral.decline.${each}`) }))}
          value={kind}
          onChange={(next) => setKind(next as DeclineKind | null)}
        />
      )}
      <Said said={said} label={t(answer === 'decline' ? 'referral.words' : 'referral.words_maybe')} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={lacks} onClick={() => send({ params: { person_id: person, referral_id: one.id }, body })}>
        {t(`referral.act.${answer}`)}
      </Button>
    </Stack>
  )
}
