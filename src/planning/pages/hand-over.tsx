import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { dayOf, endOf, type Part } from './part.ts'
import { PartyChoice } from './step-form.tsx'

/** A step that is one too many for the person is asked of somebody else instead. */
export function HandOver({ person, board, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const step = board.actions.find((one) => one.id === id)
  const [responsible_id, setParty] = useState('')
  const [due_on, setDay] = useState<string | null>(dayOf(step?.due_at ?? null))
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/actions/:action_id/hand-over', { onDone: () => open(null) })
  if (!step) return <Text c="dimmed">{t('planning.step_gone')}</Text>
  return (
    <Stack gap="md">
      <Text fw={650}>{step.words}</Text>
      <PartyChoice board={board} category={step.category} label={t('planning.who_does_it')} value={responsible_id} onChange={setParty} />
      <DayField label={t('planning.due')} value={due_on} onChange={setDay} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={!responsible_id || !due_on}
        onClick={() =>
          send({ params: { person_id: person, action_id: step.id }, body: { responsible_id, due_at: endOf(due_on!), version: step.version } })
        }
      >
        {t('planning.ask')}
      </Button>
    </Stack>
  )
}
