import { Button, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment } from './calendar.tsx'

type Given = { person: string; one: Appointment; state: 'kept' | 'missed' | 'cancelled' | 'planned'; onDone: () => void }
/** It took place; it did not, and why; it is called off. */
export function WentForm({ person, one, state, onDone }: Given) {
  const { t } = useWords()
  const why = state === 'missed' || state === 'cancelled'
  const said = useSaid(`went:${one.id}:${state}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/appointments/:appointment_id/state', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.what}</Text>
      <Said said={said} label={t(why ? 'calendar.went_why' : 'calendar.went_kept')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={why && said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, appointment_id: one.id }, body: { state, words: said.words, version: one.version } })}
      >
        {t(`calendar.act.${state}`)}
      </Button>
    </Stack>
  )
}
