import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './ring.tsx'

const NONE = 'none'
type About = (typeof CATEGORIES)[number]

/** Two lines for the commonest: what was given, for which goal. Why for none, and what it is about, are asked only then. */
export function GiveForm({ person, goals, onDone }: { person: string; goals: Told['goals']; onDone: () => void }) {
  const { t } = useWords()
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const draft = useDraft(`support:${person}`, {
    initialValues: {
      words: '',
      goal: goals.length === 1 ? goals[0]!.id : (null as string | null),
      why_none: '',
      category: 'general' as About,
      day: null as string | null,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/supports-given', {
    refreshes: [person],
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const none = form.values.goal === NONE
  const submit = ({ words, goal, why_none, category, day }: typeof form.values) =>
    send({
      params: { person_id: person },
      body: {
        words,
        ...(none ? { why_none, category } : { goal_id: goal }),
        // today is now; another day is its noon
        ...(day && day !== today ? { given_at: `${day}T12:00:00.000Z` } : {}),
      },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <TextInput label={t('ring.give_what')} description={t('ring.give_what_how')} maxLength={300} {...form.getInputProps('words')} />
        <Select
          label={t('ring.give_goal')}
          data={[...goals.map((goal) => ({ value: goal.id, label: goal.words })), { value: NONE, label: t('ring.give_no_goal') }]}
          value={form.values.goal}
          onChange={(goal) => form.setFieldValue('goal', goal)}
        />
        {none && <TextInput label={t('ring.give_why')} maxLength={300} {...form.getInputProps('why_none')} />}
        {none && (
          <Select
            label={t('ring.give_about')}
            description={t('ring.give_about_how')}
            allowDeselect={false}
            data={CATEGORIES.map((code) => ({ value: code, label: t(`category.${code}`) }))}
            value={form.values.category}
            onChange={(category) => form.setFieldValue('category', (category ?? 'general') as About)}
          />
        )}
        <DayField
          label={t('ring.give_on')}
          description={t('ring.give_on_how')}
          value={form.values.day}
          onChange={(day) => form.setFieldValue('day', day)}
        />
        <Refusal refusal={refusal} />
        <Group gap="xs">
          <Button
            type="submit"
            loading={sending}
            disabled={form.values.words.trim() === '' || form.values.goal === null || (none && form.values.why_none.trim() === '')}
          >
            {t('ring.save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('ring.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
