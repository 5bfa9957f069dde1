import { Button, Divider, MultiSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { isOpenGoal, type Part } from './part.ts'
import type { LinkedPlan } from './parts.tsx'

type Kind = 'housing' | 'support'
/** What one's own agency does for the person, as a part of their one plan. */
export function PartForm({ person, board, open, part = 'support', plan }: Part & { part?: Kind | undefined; plan?: LinkedPlan | undefined }) {
  const { t } = useWords()
  const [kind, setKind] = useState<Kind>(part)
  const [title, setTitle] = useState(plan?.title ?? '')
  const [words, setWords] = useState(plan?.words ?? '')
  const [goal_ids, setGoals] = useState<string[]>(plan?.goal_ids ?? [])
  const [review_on, setReview] = useState<string | null>(plan?.review_on ?? null)
  const [why, setWhy] = useState('')
  const onDone = () => open(null)
  const link = useSend('POST /api/people/:person_id/plan/parts', { onDone })
  const change = useSend('PATCH /api/people/:person_id/plan/parts/:part_id', { onDone })
  const end = useSend('POST /api/people/:person_id/plan/parts/:part_id/end', { onDone })
  const body = { title, words, goal_ids, review_on }
  const save = () =>
    plan
      ? change.send({ params: { person_id: person, part_id: plan.id }, body: { ...body, version: plan.version } })
      : link.send({ params: { person_id: person }, body: { ...body, part: kind } })
  return (
    <Stack gap="md">
      {!plan && (
        <>
          <Text c="dimmed">{t('parts.link_lead')}</Text>
          <SegmentedControl
            fullWidth
            aria-label={t('parts.which')}
            data={(['housing', 'support'] as const).map((one) => ({ value: one, label: t(`parts.part.${one}`) }))}
            value={kind}
            onChange={(one) => setKind(one as Kind)}
          />
        </>
      )}
      <TextInput label={t('parts.name')} maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea
        label={t('parts.does')}
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('parts.goals')}
        data={board.goals.filter(isOpenGoal).map((goal) => ({ value: goal.id, label: goal.words }))}
        value={goal_ids}
        onChange={setGoals}
      />
      <DayField label={t('parts.review')} value={review_on} onChange={setReview} />
      <Refusal refusal={link.refusal ?? change.refusal} />
      <Button loading={link.sending || change.sending} onClick={save}>
        {t('planning.save')}
      </Button>
      {plan && (
        <>
          <Divider />
          <Textarea label={t('parts.end_why')} autosize maxLength={1000} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
          <Refusal refusal={end.refusal} />
          <Button
            variant="default"
            loading={end.sending}
            disabled={why.trim() === ''}
            onClick={() => end.send({ params: { person_id: person, part_id: plan.id }, body: { words: why, version: plan.version } })}
          >
            {t('parts.end')}
          </Button>
        </>
      )}
    </Stack>
  )
}
