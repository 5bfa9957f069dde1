import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayWho, type Given } from './shapes.ts'

/** It begins: who is here. Whoever said that they come is ticked already. */
export function HoldForm({ person, one, onDone }: Given & { onDone: () => void }) {
  const { t } = useWords()
  const [came, setCame] = useState(() => one.invitations.filter((each) => each.answer === 'comes').map((each) => each.party.id))
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/hold', { onDone })
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('conference.hold_lead')}</Text>
      <Checkbox.Group label={t('conference.who_is_here')} value={came} onChange={setCame}>
        <Stack gap={8} mt={8}>
          {one.invitations.map((each) => (
            <Checkbox key={each.id} value={each.party.id} label={sayWho(each.party, t)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={came.length === 0}
        onClick={() => send({ params: { person_id: person, conference_id: one.id }, body: { came, version: one.version } })}
      >
        {t('conference.hold')}
      </Button>
    </Stack>
  )
}
