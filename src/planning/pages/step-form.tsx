import { Alert, Button, NativeSelect, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { STEP_LEVELS, type StepLevel } from '../../shared/barrier-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Action, Goal } from '../contract.ts'
import { endOf, sayParty, type Part } from './part.ts'
import { linesOf, StepLikely, type Likely } from './step-likely.tsx'

type Ask = { responsible_id: string; due_on: string | null }

/** Whom to ask: the person, one's own agency, others on the team; those who may not know of this part of life say so before one asks. */
export function PartyChoice({
  board,
  category,
  value,
  onChange,
  label,
}: Pick<Part, 'board'> & { category: string; value: string; onChange: (id: string) => void; label: string }) {
  const { t } = useWords()
  const knows = (one: (typeof board.may_be_asked)[number]) => one.categories.some((known) => known === category)
  const chosen = board.may_be_asked.find((one) => one.id === value)
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const one of board.may_be_asked) {
    const group = one.kind === 'person' || one.kind === 'relative' ? t('planning.person_and_close') : (one.agency ?? one.name)
    const name = one.kind === 'agency' ? t('planning.whole_agency', { name: one.name }) : sayParty(one, t)
    groups.set(group, [...(groups.get(group) ?? []), { value: one.id, label: knows(one) ? name : t('planning.may_not_know', { name }) }])
  }
  return (
    <>
      <Select
        searchable
        label={label}
        required
        withAsterisk={false}
        data={[...groups].map(([group, items]) => ({ group, items }))}
        value={value || null}
        onChange={(id) => onChange(id ?? '')}
        nothingFoundMessage={t('planning.nobody_to_ask')}
        comboboxProps={{ withinPortal: false }}
      />
      {chosen && !knows(chosen) && (
        <Alert color="amber" variant="light" role="status">
          {t('planning.ask_consent_first', { party: sayParty(chosen, t), about: t(`category.${category as 'housing'}`) })}
        </Alert>
      )}
      <Go size="sm" to={`${paths.person(board.owner.id)}/consent`}>
        {t('planning.others_by_consent', { name: board.owner.name || t('planning.unnamed') })}
      </Go>
    </>
  )
}

const AskFields = ({ board, goal, ask, onChange }: Pick<Part, 'board'> & { goal: Goal; ask: Ask; onChange: (ask: Ask) => void }) => {
  const { t, locale } = useWords()
  return (
    <>
      <PartyChoice
        board={board}
        category={goal.category}
        label={t('planning.who_does_it')}
        value={ask.responsible_id}
        onChange={(responsible_id) => onChange({ ...ask, responsible_id })}
      />
      <DayField
        label={t('planning.due')}
        {...(goal.target_on ? { description: t('planning.due_hint', { day: dayInWords(goal.target_on, locale) }), maxDate: goal.target_on } : {})}
        required
        withAsterisk={false}
        value={ask.due_on}
        onChange={(due_on) => onChange({ ...ask, due_on })}
      />
    </>
  )
}

/** One step towards a goal, asked of one party. */
export function NewStep({ person, board, open, goal }: Part & { goal: Goal }) {
  const { t } = useWords()
  const draft = useDraft(`step:${goal.id}`, {
    initialValues: {
      words: '',
      deliverable: '',
      asks: true,
      responsible_id: '',
      due_on: null as string | null,
      confidence: null as number | null,
      support: '',
      small_steps: '',
      level: 'individual' as StepLevel,
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/goals/:goal_id/actions', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  const more = useSend('POST /api/people/:person_id/plan/goals/:goal_id/actions')
  const { form } = draft
  const { asks, confidence, support, small_steps, ...values } = form.values
  const theirs = asks && values.responsible_id === person
  const likely: Likely = { confidence, support, small_steps }
  /** Each small step becomes a step of its own; the first is asked now, the rest wait their turn. */
  const split = () => {
    const [first, ...rest] = linesOf(small_steps)
    for (const words of rest)
      more.send({ params: { person_id: person, goal_id: goal.id }, body: { words, deliverable: values.deliverable || words } })
    form.setValues({ words: first!, small_steps: '' })
  }
  const whole = !asks || (values.responsible_id !== '' && values.due_on !== null)
  return (
    <form
      onSubmit={form.onSubmit(() =>
        send({
          params: { person_id: person, goal_id: goal.id },
          body: {
            words: values.words,
            deliverable: values.deliverable,
            level: values.level,
            ask: asks ? { responsible_id: values.responsible_id, due_at: endOf(values.due_on!) } : null,
            ...(theirs ? { confidence, support, small_steps: linesOf(small_steps) } : {}),
          },
        }),
      )}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('planning.towards', { goal: goal.words })}</Text>
        <DraftNote draft={draft} />
        <Textarea
          label={t('planning.step_words')}
          description={t('planning.step_words_hint')}
          autosize
          maxLength={500}
          required
          withAsterisk={false}
          {...form.getInputProps('words')}
        />
        <TextInput
          label={t('planning.deliverable')}
          description={t('planning.deliverable_hint')}
          maxLength={500}
          required
          withAsterisk={false}
          {...form.getInputProps('deliverable')}
        />
        <NativeSelect
          label={t('step_level.label')}
          data={STEP_LEVELS.map((value) => ({ value, label: t(`step_level.${value}`) }))}
          {...form.getInputProps('level')}
        />
        <Switch label={t('planning.ask_now')} {...form.getInputProps('asks', { type: 'checkbox' })} />
        {asks && <AskFields board={board} goal={goal} ask={values} onChange={(ask) => form.setValues(ask)} />}
        {theirs && (
          <StepLikely person={person} board={board} open={open} value={likely} onChange={(value) => form.setValues(value)} onSplit={split} />
        )}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!whole}>
          {t(asks ? 'planning.ask' : 'planning.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** Ask, or ask again: another day, or somebody else. */
export function AskAgain({ person, board, open, goal, step }: Part & { goal: Goal; step: Action }) {
  const { t } = useWords()
  const [ask, setAsk] = useState<Ask>({
    responsible_id: step.state === 'declined' ? '' : (step.responsible_id ?? ''),
    due_on: step.due_at?.slice(0, 10) ?? null,
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/actions/:action_id/ask', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <AskFields board={board} goal={goal} ask={ask} onChange={setAsk} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={!ask.responsible_id || !ask.due_on}
        onClick={() =>
          send({
            params: { person_id: person, action_id: step.id },
            body: { responsible_id: ask.responsible_id, due_at: endOf(ask.due_on!), version: step.version },
          })
        }
      >
        {t('planning.ask')}
      </Button>
    </Stack>
  )
}
