import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment, Calendar } from './calendar.tsx'
import { LENGTHS, momentOf, minutesBetween, onTheWall } from './moments.ts'

type Given = { person: string; visits: readonly Appointment[]; onDone: () => void }
/** Two visits become one: which, when and where; the first chosen says what is suggested. */
export function JoinForm({ person, visits, onDone }: Given) {
  const { t, locale } = useWords()
  const [chosen, choose] = useState<string[]>([])
  const picked = chosen.map((id) => visits.find((one) => one.id === id)!)
  const first = picked[0]
  const [own, setOwn] = useState<Partial<{ day: string | null; time: string; minutes: string; place: string }>>({})
  const suggested = first
    ? { ...onTheWall(first.starts_at), minutes: String(minutesBetween(first.starts_at, first.ends_at)) }
    : { day: null, time: '10:00', minutes: '60' }
  const { day, time, minutes, place } = { ...suggested, place: picked.find((one) => one.place !== '')?.place ?? '', ...own }
  const said = useSaid(`join:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/joint-visits', { onDone: said.sent(onDone) })
  const when = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {t('calendar.join_lead')}
      </Text>
      <Checkbox.Group label={t('calendar.join_which')} value={chosen} onChange={choose}>
        <Stack gap="xs" mt={6}>
          {visits.map((one) => (
            <Checkbox
              key={one.id}
              value={one.id}
              label={one.what}
              description={[when.format(new Date(one.starts_at)), one.with_name, one.agency ?? ''].filter((words) => words !== '').join(' · ')}
            />
          ))}
        </Stack>
      </Checkbox.Group>
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
        disabled={chosen.length < 2 || !day || time === '' || place.trim() === ''}
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

/** What the reader was told of a visit of theirs: where it was before, and that they have seen it. */
export function JoinedLines({ person, joined }: { person: string; joined: Calendar['joined'] }) {
  const { t, locale } = useWords()
  const before = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/joint-visits/:joined_id/seen')
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {joined.map((one) => (
        <Group component="li" key={one.id} justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} style={{ flex: '1 1 260px', minWidth: 0 }}>
            <Text fw={650}>{one.what}</Text>
            <Text size="sm">
              {one.by_name} · <When at={one.at} />
            </Text>
            <Text size="sm" c="dimmed">
              {t('calendar.joined_was')} {[before.format(new Date(one.started_was)), one.place_was].filter((words) => words !== '').join(', ')}
            </Text>
            {one.words && <Text size="sm">{one.words}</Text>}
          </Stack>
          {one.may.includes('see') ? (
            <Button
              size="sm"
              variant="light"
              className="no-print"
              loading={sending}
              aria-label={`${t('calendar.seen')}: ${one.what}`}
              onClick={() => send({ params: { person_id: person, joined_id: one.id } })}
            >
              {t('calendar.seen')}
            </Button>
          ) : (
            <Text size="sm" c="dimmed">
              {t('calendar.not_seen_yet', { name: one.to_name })}
            </Text>
          )}
        </Group>
      ))}
      <Refusal refusal={refusal} />
    </Stack>
  )
}
