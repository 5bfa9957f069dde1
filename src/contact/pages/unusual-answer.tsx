import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Unusual } from './unusual-words.ts'

const OUTCOMES = ['granted', 'partly', 'declined'] as const

/** The supervisor's answer: yes, in part, or no and why. */
export function AnswerUnusual({ person, one }: { person: string; one: Unusual['asked'][number] }) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('granted')
  const [amount, setAmount] = useState<number | string>(one.amount_cents / 100)
  const [answer, setAnswer] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/flexible-requests/:request_id/answer')
  const granted_cents = outcome === 'declined' ? 0 : outcome === 'granted' ? one.amount_cents : Math.round(Number(amount) * 100)
  return (
    <Stack gap="sm">
      <Choices
        label={t('unusual.answer')}
        columns={3}
        value={outcome}
        onChange={setOutcome}
        choices={OUTCOMES.map((code) => ({ code, title: t(`unusual.outcome.${code}`) }))}
      />
      {outcome === 'partly' && (
        <NumberInput
          label={t('unusual.granted')}
          min={0}
          max={one.amount_cents / 100}
          decimalScale={2}
          maw={220}
          value={amount}
          onChange={setAmount}
        />
      )}
      <TextInput label={t('unusual.answer_words')} maxLength={500} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          loading={sending}
          onClick={() => send({ params: { person_id: person, request_id: one.id }, body: { outcome, granted_cents, answer, version: one.version } })}
        >
          {t('unusual.answer_send')}
        </Button>
      </Group>
    </Stack>
  )
}
