import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment, Calendar } from './calendar.tsx'
import { LENGTHS, minutesBetween, momentOf, onTheWall } from './moments.ts'

type Values = {
  what: string
  day: string | null
  time: string
  minutes: string
  with_id: string | null
  with_words: string
  place: string
  mode: Appointment['mode']
  category: Appointment['category']
  goal_id: string | null
}

function begin(one: Appointment | undefined, goal_id: string | null): Values {
  if (!one)
    return {
      what: '',
      day: null,
      time: '10:00',
      minutes: '60',
      with_id: null,
      with_words: '',
      place: '',
      mode: 'in_person',
      category: 'general',
      goal_id,
    }
  const { what, with_id, with_words, place, mode, category } = one
  return {
    what,
    with_id,
    with_words,
    place,
    mode,
    category,
    goal_id: one.goal_id,
    ...onTheWall(one.starts_at),
    minutes: String(minutesBetween(one.starts_at, one.ends_at)),
  }
}

/** Who, when, where and with whom. */
export function AppointmentForm({
  person,
  calendar,
  one,
  goal = null,
  onDone,
}: {
  person: string
  calendar: Calendar
  one: Appointment | undefined
  /** For which goal it is arranged, where it is begun from one. */
  goal?: string | null
  onDone: () => void
}) {
  const { t } = useWords()
  const draft = useDraft<Values>(`appointment:${one?.id ?? goal ?? person}`, { initialValues: begin(one, goal) })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      onDone()
    },
  }
  const add = useSend('POST /api/people/:person_id/appointments', manner)
  const change = useSend('PATCH /api/people/:person_id/appointments/:appointment_id', manner)
  const submit = ({ day, time, minutes, category, ...said }: Values) => {
    const body = { ...said, starts_at: momentOf(day!, time), ends_at: momentOf(day!, time, Number(minutes)) }
    if (one) change.send({ params: { person_id: person, appointment_id: one.id }, body: { ...body, version: one.version } })
    else add.send({ params: { person_id: person }, body: { ...body, category } })
  }
  const { day, time, what, with_id, with_words } = form.values
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('calendar.what')} maxLength={300} required withAsterisk={false} {...form.getInputProps('what')} />
        <DayField label={t('calendar.day')} value={day} onChange={(next) => form.setFieldValue('day', next)} />
        <Group grow align="flex-start">
          <TextInput type="time" label={t('calendar.time')} {...form.getInputProps('time')} />
          <Select
            label={t('calendar.length')}
            allowDeselect={false}
            data={[...new Set([...LENGTHS, form.values.minutes])].map((minutes) => ({
              value: minutes,
              label: t('calendar.minutes', { n: Number(minutes) }),
            }))}
            {...form.getInputProps('minutes')}
          />
        </Group>
        <Select
          label={t('calendar.with')}
          placeholder={t('calendar.with_somebody_else')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('calendar.with_somebody_else') }}
          data={calendar.with.map(({ id, name, agency }) => ({ value: id, label: agency ? `${name} (${agency})` : name }))}
          value={with_id}
          onChange={(id) => form.setFieldValue('with_id', id)}
        />
        {with_id === null && <TextInput label={t('calendar.with_words')} maxLength={200} {...form.getInputProps('with_words')} />}
        <div>
          <Text fw={500} mb={4} id="appointment-mode">
            {t('calendar.how')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="appointment-mode"
            data={(['in_person', 'phone', 'video'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            {...form.getInputProps('mode')}
          />
        </div>
        <TextInput label={t('calendar.place')} maxLength={300} {...form.getInputProps('place')} />
        {!one && (
          <Select
            label={t('calendar.category')}
            description={t('calendar.category_hint')}
            allowDeselect={false}
            data={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
            {...form.getInputProps('category')}
          />
        )}
        {(calendar.goals.length > 0 || form.values.goal_id !== null) && (
          <Select
            label={t('calendar.goal')}
            placeholder={t('calendar.no_goal')}
            clearable
            clearButtonProps={{ 'aria-label': t('calendar.no_goal') }}
            data={calendar.goals.map(({ id, words }) => ({ value: id, label: words }))}
            value={form.values.goal_id}
            onChange={(id) => form.setFieldValue('goal_id', id)}
          />
        )}
        <Refusal refusal={add.refusal ?? change.refusal} />
        <Button
          type="submit"
          loading={add.sending || change.sending}
          disabled={!day || time === '' || what.trim() === '' || (with_id === null && with_words.trim() === '')}
        >
          {t('calendar.save')}
        </Button>
      </Stack>
    </form>
  )
}
