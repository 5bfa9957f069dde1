import { Button, Checkbox, MultiSelect, Select, SegmentedControl, Slider, Stack, Text, Textarea } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import { LIFE_AREAS } from '../../shared/categories.ts'
import type { Part } from './part.ts'

type Values = {
  words: string
  category: Goal['category']
  horizon: Goal['horizon']
  success_measure: string
  target_on: string | null
  confidence: number
  obstacles: string
  housing_goal: boolean
  issue: string
  need_ids: string[]
  voice_ids: string[]
  strength_ids: string[]
}

function begin({ board }: Part, goal: Goal | undefined, need_id: string | undefined): Values {
  const need = board.needs.find((one) => one.id === need_id)
  return {
    words: goal?.words ?? '',
    category: goal?.category ?? need?.category ?? 'housing',
    horizon: goal?.horizon ?? 'short',
    success_measure: goal?.success_measure ?? '',
    target_on: goal?.target_on ?? null,
    confidence: goal?.confidence ?? 7,
    obstacles: goal?.obstacles ?? '',
    housing_goal: goal?.housing_goal ?? false,
    issue: goal?.issue ?? '',
    need_ids: need_id ? [need_id] : [],
    voice_ids: [],
    strength_ids: [],
  }
}

/** What the person wants to reach, by when, how one will know, and what it answers. */
export function GoalForm({ goal, need_id, ...part }: Part & { goal?: Goal | undefined; need_id?: string | undefined }) {
  const { t } = useWords()
  const { person, board, open } = part
  const draft = useDraft<Values>(`goal:${goal?.id ?? `${person}:${need_id ?? ''}`}`, { initialValues: begin(part, goal, need_id) })
  const onDone = () => {
    draft.done()
    open(null)
  }
  const add = useSend('POST /api/people/:person_id/plan/goals', { onDone })
  const change = useSend('PATCH /api/people/:person_id/plan/goals/:goal_id', { onDone })
  const { form } = draft
  const submit = (values: Values) => {
    const body = { ...values, target_on: values.target_on! }
    if (goal) change.send({ params: { person_id: person, goal_id: goal.id }, body: { ...body, lead_id: goal.lead_id, version: goal.version } })
    else add.send({ params: { person_id: person }, body })
  }
  const choices = (rows: readonly { id: string; words: string }[]) => rows.map((row) => ({ value: row.id, label: row.words }))
  const issues = board.order?.issues ?? []
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Textarea
          label={t('planning.goal_words')}
          description={t('planning.goal_words_hint')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          withAsterisk={false}
          {...form.getInputProps('words')}
        />
        <div>
          <Text fw={500} mb={4} id="horizon">
            {t('planning.horizon')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="horizon"
            data={(['immediate', 'short', 'long'] as const).map((one) => ({ value: one, label: t(`planning.horizon.${one}`) }))}
            {...form.getInputProps('horizon')}
          />
          <Text size="sm" c="dimmed" mt={4}>
            {t('planning.within_days', { days: board.horizon_days[form.values.horizon] })}
          </Text>
        </div>
        {!goal && (
          <>
            <Select
              label={t('planning.about')}
              data={LIFE_AREAS.map((code) => ({ value: code, label: t(`category.${code}`) }))}
              allowDeselect={false}
              {...form.getInputProps('category')}
            />
            <MultiSelect
              label={t('planning.answers_needs')}
              data={choices(board.needs)}
              comboboxProps={{ withinPortal: false }}
              {...form.getInputProps('need_ids')}
            />
            {board.voices.length > 0 && (
              <MultiSelect
                label={t('planning.answers_wishes')}
                data={choices(board.voices)}
                comboboxProps={{ withinPortal: false }}
                {...form.getInputProps('voice_ids')}
              />
            )}
            {board.strengths.length > 0 && (
              <MultiSelect
                label={t('planning.uses_strengths')}
                data={choices(board.strengths)}
                comboboxProps={{ withinPortal: false }}
                {...form.getInputProps('strength_ids')}
              />
            )}
          </>
        )}
        {issues.length > 0 && (
          <Select
            clearable
            label={t('planning.answers_issue')}
            data={issues}
            {...form.getInputProps('issue')}
            value={form.values.issue || null}
            onChange={(issue) => form.setFieldValue('issue', issue ?? '')}
          />
        )}
        <Textarea
          label={t('planning.measure_label')}
          description={t('planning.measure_hint')}
          autosize
          maxLength={1000}
          required
          withAsterisk={false}
          {...form.getInputProps('success_measure')}
        />
        <DayField
          label={t('planning.target')}
          required
          withAsterisk={false}
          value={form.values.target_on}
          onChange={(day) => form.setFieldValue('target_on', day)}
        />
        <div>
          <Text fw={500} mb={4}>
            {t('planning.confidence')}
          </Text>
          <Slider
            min={0}
            max={10}
            step={1}
            marks={[
              { value: 0, label: '0' },
              { value: 5, label: '5' },
              { value: 10, label: '10' },
            ]}
            mb="lg"
            thumbLabel={t('planning.confidence')}
            {...form.getInputProps('confidence')}
          />
          {form.values.confidence < 5 && (
            <Text size="sm" role="status">
              {t('planning.warning.low_confidence')}
            </Text>
          )}
        </div>
        <Textarea label={t('planning.obstacles')} autosize maxLength={1000} {...form.getInputProps('obstacles')} />
        <Checkbox label={t('planning.is_housing_goal')} {...form.getInputProps('housing_goal', { type: 'checkbox' })} />
        <Refusal refusal={add.refusal ?? change.refusal} />
        <Button type="submit" loading={add.sending || change.sending}>
          {t('planning.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** How a goal stands; reached rests on evidence and on the person's own verdict. */
export function GoalStateForm({ person, board, open, goal }: Part & { goal: Goal }) {
  const { t } = useWords()
  const draft = useDraft(`goal-state:${goal.id}`, {
    initialValues: { state: goal.may_become[0] ?? goal.state, reason: '', evidence: '', person_verdict: '', lasting_evidence: false },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/goals/:goal_id/state', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  const { form } = draft
  const achieved = form.values.state === 'achieved'
  const name = board.owner.name || t('planning.unnamed')
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person, goal_id: goal.id }, body: { ...body, version: goal.version } }))}>
      <Stack gap="md">
        <Text fw={650}>{goal.words}</Text>
        <Select
          label={t('planning.how_it_stands')}
          allowDeselect={false}
          data={goal.may_become.map((state) => ({ value: state, label: t(`planning.goal_state.${state}`) }))}
          {...form.getInputProps('state')}
        />
        {achieved && <Textarea label={t('planning.evidence')} autosize {...form.getInputProps('evidence')} />}
        {achieved && <Textarea label={t('planning.verdict', { name })} autosize {...form.getInputProps('person_verdict')} />}
        {achieved && goal.housing_goal && (
          <Checkbox label={t('planning.lasting')} {...form.getInputProps('lasting_evidence', { type: 'checkbox' })} />
        )}
        {!achieved && <Textarea label={t('planning.why_so')} autosize {...form.getInputProps('reason')} />}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('planning.save')}
        </Button>
      </Stack>
    </form>
  )
}
