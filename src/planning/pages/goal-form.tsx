import { Button, Checkbox, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import { AREA_OF } from '../../shared/taking-part-words.ts'
import { BuildsOn } from './builds-on.tsx'
import { GoalIdea, ideaOf } from './goal-idea.tsx'
import { missingIn } from './goal-missing.ts'
import { GoalWhy } from './goal-why.tsx'
import { GoalTemplateChoice } from './goal-template.tsx'
import { GoalWho } from './goal-who.tsx'
import type { Part } from './part.ts'
import { Reword } from './reword.tsx'
import { StillTheSame, type Like } from './siblings.tsx'
import { Sure } from './sure.tsx'

export type Values = {
  /** Whose idea: the person's, the writer's, or the id of somebody close. */
  idea: string
  mode: 'dictated' | 'interpreted'
  quality_area: Goal['quality_area']
  does_now: Goal['does_now']
  does_in_end: Goal['does_in_end']
  development_step: string
  words: string
  category: Goal['category']
  horizon: Goal['horizon']
  success_measure: string
  target_on: string | null
  confidence: number | null
  obstacles: string
  housing_goal: boolean
  issue: string
  template_id: string | null
  need_ids: string[]
  voice_ids: string[]
  strength_ids: string[]
  achievement_ids: string[]
  environment_ids: string[]
}

function begin({ board }: Part, written: Goal | undefined, { need_id, voice_id, like }: From): Values {
  const goal = written ?? like?.goal
  const need = board.needs.find((one) => one.id === need_id)
  const wish = board.voices.find((one) => one.id === voice_id)
  const category = goal?.category ?? need?.category ?? (wish && wish.category !== 'general' ? wish.category : 'housing')
  return {
    idea: wish ? 'person' : '',
    mode: 'dictated',
    quality_area: goal?.quality_area ?? AREA_OF[category] ?? null,
    does_now: goal?.does_now ?? null,
    does_in_end: goal?.does_in_end ?? null,
    development_step: goal?.development_step ?? '',
    words: goal?.words ?? wish?.words ?? '',
    category,
    horizon: goal?.horizon ?? 'short',
    success_measure: goal?.success_measure ?? '',
    target_on: goal?.target_on ?? null,
    confidence: goal?.confidence ?? null,
    obstacles: goal?.obstacles ?? '',
    housing_goal: goal?.housing_goal ?? false,
    issue: goal?.issue ?? '',
    template_id: null,
    need_ids: need_id ? [need_id] : [],
    voice_ids: voice_id ? [voice_id] : [],
    strength_ids: [],
    achievement_ids: [],
    environment_ids: [],
  }
}

type From = { need_id?: string | undefined; voice_id?: string | undefined; like?: Like | undefined }
/** What the person wants to reach, by when, how one will know, and what it answers. */
export function GoalForm({ goal, need_id, voice_id, like, ...part }: Part & From & { goal?: Goal | undefined }) {
  const { t } = useWords()
  const { person, board, open } = part
  const draft = useDraft<Values>(`goal:${goal?.id ?? `${person}:${need_id ?? voice_id ?? like?.goal.id ?? ''}`}`, {
    initialValues: begin(part, goal, { need_id, voice_id, like }),
    validate: (values) => missingIn(values, goal !== undefined, t),
  })
  const onDone = () => {
    draft.done()
    open(null)
  }
  const add = useSend('POST /api/people/:person_id/plan/goals', { onDone })
  const change = useSend('PATCH /api/people/:person_id/plan/goals/:goal_id', { onDone })
  const { form } = draft
  const submit = (values: Values) => {
    const { idea, mode, ...said } = values
    const body = { ...said, target_on: values.target_on! }
    if (goal) change.send({ params: { person_id: person, goal_id: goal.id }, body: { ...body, lead_id: goal.lead_id, version: goal.version } })
    else add.send({ params: { person_id: person }, body: { ...body, ...ideaOf(idea, mode, person) } })
  }
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="md">
        <DraftNote draft={draft} />
        {!goal && <GoalIdea board={board} form={form} />}
        {!goal && <GoalTemplateChoice form={form} />}
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
        <StillTheSame like={like} words={form.values.words} />
        <Reword words={form.values.words} onTake={(words) => form.setFieldValue('words', words)} />
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
        <GoalWhy board={board} form={form} written={goal !== undefined} />
        <BuildsOn board={board} goal={goal} form={form} />
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
          {...form.getInputProps('target_on')}
          value={form.values.target_on}
          onChange={(day) => form.setFieldValue('target_on', day)}
        />
        <Sure value={form.values.confidence} onChange={(confidence) => form.setFieldValue('confidence', confidence)} />
        {form.values.confidence !== null && form.values.confidence < 5 && (
          <Text size="sm" role="status">
            {t('planning.warning.low_confidence')}
          </Text>
        )}
        <GoalWho form={form} />
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
