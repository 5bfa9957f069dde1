import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayWho, type Given, type Item } from './shapes.ts'

/** An item is spoken about: whoever may not know of it has left. Who stayed all the same is written down as it was. */
export function RoomForm({ person, one, name, item, onDone }: Given & { item: Item; onDone: () => void }) {
  const { t } = useWords()
  const there = one.invitations.filter((each) => each.came)
  const away = there.filter((each) => each.leaves.includes(item.n)).map((each) => each.party.id)
  const [room, setRoom] = useState(() => there.map((each) => each.party.id).filter((id) => !away.includes(id)))
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/room', { onDone })
  const beyond = room.some((id) => away.includes(id))
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('conference.room_lead')}</Text>
      <Checkbox.Group label={t('conference.who_is_here')} value={room} onChange={setRoom}>
        <Stack gap={8} mt={8}>
          {there.map((each) => (
            <Checkbox
              key={each.id}
              value={each.party.id}
              label={away.includes(each.party.id) ? t('conference.room_leaves', { name: each.party.name }) : sayWho(each.party, t)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {beyond && (
        <Alert color="clay" variant="light" role="status">
          {t('conference.room_beyond', { name })}
        </Alert>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={room.length === 0}
        onClick={() =>
          send({
            params: { person_id: person, conference_id: one.id, item_id: item.id },
            body: { room, all_the_same: beyond, version: item.version },
          })
        }
      >
        {t('conference.room')}
      </Button>
    </Stack>
  )
}
