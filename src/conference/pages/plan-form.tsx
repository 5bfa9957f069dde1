import { Button, Group, Select, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { MEETING_KINDS } from '../../shared/conference-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PartyChoice } from './party-choice.tsx'
import { keyOf, ProposalChoice } from './proposals.tsx'
import type { All } from './shapes.ts'

type Values = {
  about: string
  day: string | null
  time: string
  minutes: string
  mode: 'in_person' | 'phone' | 'video'
  kind: (typeof MEETING_KINDS)[number]
  place: string
  short_because: string
  taken: string[]
  party_ids: string[]
}
const LENGTHS = ['30', '45', '60', '90', '120'] as const
const HOUR_MS = 3_600_000

/** When, where, about what, and who: what the plan proposes is taken in with one tap. */
export function PlanForm({ person, all, onDone }: { person: string; all: All; onDone: () => void }) {
  const { t } = useWords()
  const now = useNow()
  const go = useNavigate()
  const near = { day: null, time: '10:00', minutes: '60', mode: 'in_person', kind: 'inter_agency' } as const
  const initialValues: Values = { ...near, about: '', place: '', short_because: '', taken: [], party_ids: [person] }
  const draft = useDraft<Values>(`conference:${person}`, { initialValues })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences', {
    onDone: ({ id }) => {
      draft.done()
      onDone()
      void go({ to: paths.conference(person, id) })
    },
  })
  const { day, time, minutes, taken, short_because, ...said } = form.values
  const starts = day && time ? new Date(`${day}T${time}`) : null
  const soon = starts !== null && starts.getTime() - now < all.notice_hours * HOUR_MS
  const submit = () =>
    send({
      params: { person_id: person },
      body: {
        ...said,
        short_because: soon ? short_because : '',
        starts_at: starts!.toISOString(),
        ends_at: new Date(starts!.getTime() + Number(minutes) * 60_000).toISOString(),
        items: all.proposals.filter((one) => taken.includes(keyOf(one))),
      },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('conference.about')} description={t('conference.about_hint')} maxLength={300} {...form.getInputProps('about')} />
        <DayField label={t('conference.day')} value={day} onChange={(next) => form.setFieldValue('day', next)} />
        <Group grow align="flex-start">
          <TextInput type="time" label={t('conference.time')} {...form.getInputProps('time')} />
          <Select
            label={t('conference.length')}
            allowDeselect={false}
            data={LENGTHS.map((n) => ({ value: n, label: t('conference.minutes_long', { n: Number(n) }) }))}
            {...form.getInputProps('minutes')}
          />
        </Group>
        {soon && (
          <Textarea
            label={t('conference.short', { hours: all.notice_hours })}
            description={t('conference.short_hint')}
            autosize
            maxLength={500}
            {...form.getInputProps('short_because')}
          />
        )}
        <div>
          <Text fw={500} mb={4} id="conference-mode">
            {t('conference.how')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="conference-mode"
            data={(['in_person', 'phone', 'video'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            {...form.getInputProps('mode')}
          />
        </div>
        <TextInput label={t('conference.place')} maxLength={300} {...form.getInputProps('place')} />
        <Select
          label={t('conference.kind')}
          allowDeselect={false}
          data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`conference.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <ProposalChoice proposals={all.proposals} value={taken} onChange={(next) => form.setFieldValue('taken', next)} />
        <PartyChoice may_come={all.may_come} value={said.party_ids} onChange={(next) => form.setFieldValue('party_ids', next)} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!starts || (soon && short_because.trim() === '')}>
          {t('conference.plan')}
        </Button>
      </Stack>
    </form>
  )
}
