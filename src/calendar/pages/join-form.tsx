import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment } from './calendar.tsx'
import { JoinWhich, NothingToJoin, offeredOf, type Offered } from './join-which.tsx'
import { LENGTHS, momentOf, minutesBetween, onTheWall } from './moments.ts'

type Given = { person: string; visits: readonly Appointment[]; onDone: () => void }
/** Two visits become one: of those that may, which, when and where; the first chosen says what is suggested. */
export function JoinForm({ person, visits, onDone }: Given) {
  const { visits: meets } = useAsk('GET /api/people/:person_id/joint-visits', { params: { person_id: person } })
  const offered = offeredOf(visits, meets)
  return offered.some((one) => one.with.length > 0) ? (
    <Form person={person} offered={offered} onDone={onDone} />
  ) : (
    <NothingToJoin person={person} toCome={offered.length} />
  )
}

function Form({ person, offered, onDone }: Omit<Given, 'visits'> & { offered: readonly Offered[] }) {
  const { t } = useWords()
  const [chosen, choose] = useState<string[]>([])
  const picked = chosen.flatMap((id) => offered.find((one) => one.visit.id === id)?.visit ?? [])
  const first = picked[0]
  const [own, setOwn] = useState<Partial<{ day: string | null; time: string; minutes: string; place: string }>>({})
  const suggested = first
    ? { ...onTheWall(first.starts_at), minutes: String(minutesBetween(first.starts_at, first.ends_at)) }
    : { day: null, time: '10:00', minutes: '60' }
  const { day, time, minutes, place } = { ...suggested, place: picked.find((one) => one.place !== '')?.place ?? '', ...own }
  const said = useSaid(`join:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/joint-visits', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('calendar.join_lead')}
      </Text>
      <JoinWhich offered={offered} chosen={chosen} choose={choose} />
      <DayField label={t('calendar.day')} value={day} onChange={(next) => setOwn({ ...own, day: next })} />
      <Group grow align="flex-start">
        <TextInput type="time" label={t('calendar.time')} value={time} onChange={(event) => setOwn({ ...own, time: event.currentTarget.value })} />
        <Select
          label={t('calendar.length')}
          allowDeselect={false}
          data={[...new Set([...LENGTHS, minutes])].map((one) => ({ value: one, label: t('calendar.minutes', { n: Number(one) }) }))}
          value={minutes}
          onChange={(next) => setOwn({ ...own, minutes: next! })}
        />
      </Group>
      <TextInput
        label={t('calendar.place')}
        maxLength={300}
        value={place}
        onChange={(event) => setOwn({ ...own, place: event.currentTarget.value })}
      />
      <Said said={said} label={t('calendar.join_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={picked.length < 2 || !day || time === '' || place.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person },
            body: {
              visits: picked.map(({ id, version }) => ({ id, version })),
              starts_at: momentOf(day!, time),
              ends_at: momentOf(day!, time, Number(minutes)),
              place,
              words: said.words,
            },
          })
        }
      >
        {t('calendar.join')}
      </Button>
    </Stack>
  )
}
