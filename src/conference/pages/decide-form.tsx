import { Button, Select, Stack, Text, Textarea } from '@mantine/core'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Follows } from './follows.tsx'
import { sayWho, type Decision, type Given, type Item } from './shapes.ts'

type Follows = 'step' | 'none' | 'later'
type Values = {
  words: string
  follows: Follows
  goal_id: string | null
  responsible_id: string | null
  due_on: string | null
  no_action: string
  follows_id: string | null
}
/** Through the end of that day, wherever it is read. */
const endOf = (day: string) => `${day}T23:59:00.000Z`

/** A decision, and what follows of it: a step, asked of somebody at once as every step is, or why there is none. */
export function DecideForm({ item, decision, onDone, ...given }: Given & { item: Item; decision?: Decision; onDone: () => void }) {
  const { t } = useWords()
  const { person, one, all } = given
  const fits = all.goals.find((goal) => goal.id === item.goal?.id) ?? all.goals.find((goal) => goal.category === item.category)
  const first: Follows = all.goals.length > 0 ? 'step' : 'none'
  const empty = {
    words: decision?.words ?? '',
    follows: first,
    goal_id: fits?.id ?? null,
    responsible_id: null,
    due_on: null,
    no_action: '',
    follows_id: null,
  }
  const draft = useDraft<Values>(`conference:decide:${decision?.id ?? item.id}`, { initialValues: empty })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      onDone()
    },
  }
  const decide = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/decisions', manner)
  const settle = useSend('POST /api/people/:person_id/conferences/:conference_id/decisions/:conference_decision_id', manner)
  const { words, follows, goal_id, responsible_id, due_on, no_action, follows_id } = form.values
  const submit = () => {
    const step = follows === 'step' ? { goal_id: goal_id!, responsible_id: responsible_id!, due_at: endOf(due_on!) } : undefined
    const body = { ...(step ? { step } : {}), no_action: follows === 'none' ? no_action : '' }
    const params = { person_id: person, conference_id: one.id }
    if (decision) settle.send({ params: { ...params, conference_decision_id: decision.id }, body: { ...body, version: decision.version } })
    else decide.send({ params: { ...params, item_id: item.id }, body: { ...body, words, follows_id } })
  }
  const whole = follows === 'later' || (follows === 'none' ? no_action.trim() !== '' : goal_id && responsible_id && due_on)
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        {decision ? (
          <Text fw={650}>{decision.words}</Text>
        ) : (
          <Textarea label={t('conference.decision_words')} autosize minRows={2} maxLength={1000} {...form.getInputProps('words')} />
        )}
        <Choices
          label={t('conference.decision_then')}
          columns={1}
          choices={(decision ? (['step', 'none'] as const) : (['step', 'none', 'later'] as const)).map((code) => ({
            code,
            title: t(`conference.then.${code}`),
          }))}
          value={follows}
          onChange={(next) => form.setFieldValue('follows', next)}
        />
        {follows === 'step' && <StepFields {...given} item={item} value={form.values} onChange={(next) => form.setValues(next)} />}
        {follows === 'none' && <Textarea label={t('conference.no_action')} autosize maxLength={1000} {...form.getInputProps('no_action')} />}
        <Refusal refusal={decide.refusal ?? settle.refusal} />
        {(decide.refusal || follows_id) && (
          <Follows person={person} category={item.category} value={follows_id} onChange={(id) => form.setFieldValue('follows_id', id)} />
        )}
        <Button type="submit" loading={decide.sending || settle.sending} disabled={!whole || words.trim() === ''}>
          {t('conference.save')}
        </Button>
      </Stack>
    </form>
  )
}

type Fields = Given & { item: Item; value: Values; onChange: (next: Partial<Values>) => void }
/** Of whom, by when, towards what: only those who may know of it can be asked. */
function StepFields({ all, item, value, onChange }: Fields) {
  const { t } = useWords()
  if (all.goals.length === 0) return <Text>{t('conference.no_goal')}</Text>
  const goal = all.goals.find((one) => one.id === value.goal_id)
  const about = item.category === 'general' ? (goal?.category ?? 'general') : item.category
  return (
    <>
      <Select
        label={t('conference.for_goal')}
        allowDeselect={false}
        data={all.goals.map((one) => ({ value: one.id, label: one.words }))}
        value={value.goal_id}
        onChange={(goal_id) => onChange({ goal_id })}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        searchable
        label={t('conference.who')}
        description={t('conference.who_hint')}
        data={all.may_come.filter((one) => one.categories.includes(about)).map((one) => ({ value: one.id, label: sayWho(one, t) }))}
        value={value.responsible_id}
        onChange={(responsible_id) => onChange({ responsible_id })}
        comboboxProps={{ withinPortal: false }}
      />
      <DayField label={t('conference.by_when')} value={value.due_on} onChange={(due_on) => onChange({ due_on })} />
    </>
  )
}
