import { Button, Checkbox, Select, Stack, Text, Textarea } from '@mantine/core'
import { useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import type { Part } from './part.ts'

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
