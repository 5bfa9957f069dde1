import { Button, Group, List, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { NeedLine, type Need } from './need-line.tsx'
import type { Part, Shown } from './parts.ts'

type Given = Part & { domain: Shown['asked'][number]; needs: Shown['needs'] }
const LEVELS = ['0', '1', '2', '3', '4'] as const

/** What is needed here, rated by both, side by side. */
export function Needs(given: Given) {
  const { t } = useWords()
  const [open, setOpen] = useOneOpen<string>()
  return (
    <Stack gap="xs" mt="md">
      <List spacing={6}>
        {given.needs.map((need) =>
          open === need.id ? (
            <List.Item key={need.id}>
              <NeedForm {...given} need={need} onDone={() => setOpen(null)} />
            </List.Item>
          ) : (
            <NeedLine
              key={need.id}
              person={given.person}
              need={need}
              more={
                need.met_at === null && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    px={0}
                    onClick={() => setOpen(need.id)}
                    aria-label={`${t(need.as_of ? 'assessment.look_again' : 'assessment.change')}: ${need.words}`}
                  >
                    {t(need.as_of ? 'assessment.look_again' : 'assessment.change')}
                  </Button>
                )
              }
            />
          ),
        )}
      </List>
      {open !== 'new' && (
        <Group>
          <Button variant="subtle" size="compact-md" onClick={() => setOpen('new')}>
            {t('assessment.add_need')}
          </Button>
        </Group>
      )}
      {open === 'new' && <NeedForm {...given} need={null} onDone={() => setOpen(null)} />}
    </Stack>
  )
}

const asText = (rating: number | null | undefined) => (rating === null || rating === undefined ? null : String(rating))
const begin = (need: Need | null) => ({
  words: need?.words ?? '',
  person_rating: asText(need?.person_rating),
  worker_rating: asText(need?.worker_rating) ?? '2',
  support_required: need?.support_required ?? '',
  discussion: need?.discussion ?? '',
  horizon: (need?.horizon ?? 'present') as Need['horizon'],
  expected_on: need?.expected_on ?? (null as string | null),
})

function NeedForm({ person, shown, domain, need, onDone }: Omit<Given, 'needs'> & { need: Need | null; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`need:${need?.id ?? `${shown.id}:${domain}`}`, { initialValues: begin(need) })
  const leave = () => {
    draft.discard()
    onDone()
  }
  const add = useSend('POST /api/people/:person_id/assessments/:id/needs', { onDone: leave })
  const change = useSend('PATCH /api/people/:person_id/assessments/:id/needs/:need_id', { onDone: leave })
  const { form } = draft
  const { person_rating, worker_rating, horizon } = form.values
  const differ = person_rating !== null && Math.abs(Number(person_rating) - Number(worker_rating)) >= 2
  const urgent = horizon === 'present' && (worker_rating === '4' || person_rating === '4')
  const levels = LEVELS.map((value) => ({ value, label: t(`assessment.level.${value}`) }))
  const submit = form.onSubmit(({ horizon: _kept, ...said }) => {
    const rated = { ...said, person_rating: person_rating === null ? null : Number(person_rating), worker_rating: Number(worker_rating) }
    const params = { person_id: person, id: shown.id }
    if (need) change.send({ params: { ...params, need_id: need.id }, body: { ...rated, version: need.version } })
    else add.send({ params, body: { ...rated, horizon, category: domain } })
  })
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!need && (
          <SegmentedControl
            aria-label={t('assessment.horizon')}
            data={(['present', 'possible_future'] as const).map((value) => ({ value, label: t(`assessment.horizon.${value}`) }))}
            {...form.getInputProps('horizon')}
          />
        )}
        <TextInput label={t('assessment.need_words')} maxLength={1000} required withAsterisk={false} {...form.getInputProps('words')} />
        {horizon === 'possible_future' && (
          <DayField label={t('assessment.expected_on')} value={form.values.expected_on} onChange={(day) => form.setFieldValue('expected_on', day)} />
        )}
        <Group grow align="flex-start">
          <Select label={t('assessment.person_rating')} clearable data={levels} {...form.getInputProps('person_rating')} />
          <Select label={t('assessment.worker_rating')} allowDeselect={false} data={levels} {...form.getInputProps('worker_rating')} />
        </Group>
        {differ && <Textarea label={t('assessment.talk_about_it')} autosize minRows={2} {...form.getInputProps('discussion')} />}
        <TextInput
          label={t('assessment.support_required')}
          description={urgent ? t('assessment.urgent_opens') : undefined}
          maxLength={1000}
          {...form.getInputProps('support_required')}
        />
        <DraftNote draft={draft} />
        <Refusal refusal={add.refusal ?? change.refusal} />
        <Group>
          <Button type="submit" variant="light" loading={add.sending || change.sending}>
            {t('assessment.save_need')}
          </Button>
          <Button variant="subtle" color="gray" onClick={leave}>
            {t('assessment.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
