import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { partyOf, sayParty, type Part } from './part.ts'

const OPEN: readonly string[] = ['proposed', 'agreed', 'in_progress', 'on_hold']

/** What those close to the person bring to the plan, in their words: possible while the person lets them know of that part of life. */
export function Brought(part: Part) {
  const { t } = useWords()
  const { board } = part
  const [adding, setAdding] = useState(false)
  const close = board.may_be_asked.filter((one) => one.kind === 'relative')
  const may = board.may_next.includes('write') && close.length > 0 && board.goals.some((goal) => OPEN.includes(goal.state))
  if (board.brought.length === 0 && !may) return null
  return (
    <Section
      title={t('taking.brought')}
      lead={t('taking.brought_lead', { name: board.owner.name || t('planning.unnamed') })}
      actions={
        may &&
        !adding && (
          <Button variant="light" onClick={() => setAdding(true)}>
            {t('taking.bring')}
          </Button>
        )
      }
    >
      {board.brought.map((one) => (
        <figure key={one.id} className="own-words">
          <blockquote>{one.words}</blockquote>
          <figcaption>
            {sayParty(partyOf(board, one.relative_id), t)}, <Day day={one.at.slice(0, 10)} />
            {goalOf(board, one) && ` · ${t('taking.brought_to', { goal: goalOf(board, one) })}`}
          </figcaption>
        </figure>
      ))}
      {adding && <Bring {...part} close={close} onDone={() => setAdding(false)} />}
    </Section>
  )
}

/** The goal it was brought to, where it is not that goal's own idea in the same words. */
const goalOf = ({ goals }: Part['board'], { goal_id, words }: Part['board']['brought'][number]): string => {
  const goal = goals.find((one) => one.id === goal_id)?.words ?? ''
  return goal === words ? '' : goal
}

type Given = Part & { close: Part['board']['may_be_asked']; onDone: () => void }
/** Only goals that the one who brings something may know of. */
function Bring({ person, board, close, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft(`brought:${person}`, { initialValues: { relative_id: close[0]!.id, goal_id: '', words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/contributions', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { form } = draft
  const knows = close.find((one) => one.id === form.values.relative_id)?.categories ?? []
  const goals = board.goals.filter((goal) => OPEN.includes(goal.state) && knows.includes(goal.category))
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person }, body }))}>
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <Select
          label={t('taking.brings_who')}
          allowDeselect={false}
          data={close.map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps('relative_id')}
        />
        <Select
          label={t('taking.brings_to')}
          description={goals.length === 0 ? t('taking.brings_none') : undefined}
          data={goals.map((goal) => ({ value: goal.id, label: goal.words }))}
          {...form.getInputProps('goal_id')}
        />
        <Textarea label={t('taking.brings_words')} autosize minRows={2} maxLength={2000} {...form.getInputProps('words')} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending} disabled={form.values.goal_id === '' || form.values.words.trim() === ''}>
            {t('planning.save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('planning.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
