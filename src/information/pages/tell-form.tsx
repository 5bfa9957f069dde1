import { Button, MultiSelect, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Exchange, Exchanges } from './updates.tsx'

type Code = Exchange['category']
type Values = {
  goal: string | null
  no_goal_reason: string
  category: Code | null
  purpose: Exchange['purpose']
  title: string
  words: string
  asked_id: string | null
  due_on: string | null
  some: boolean
  readers: string[]
}
const PURPOSES = ['plan', 'arrange', 'keep_safe', 'look_back'] as const
const NONE = 'none'

type Given = { person: string; all: Exchanges; asks: boolean; onDone: () => void }
/** Tells those who may know of it, or asks one of them. The goal comes first: it says which part of life this is about. */
export function TellForm({ person, all, asks, onDone }: Given) {
  const { t } = useWords()
  const [only] = all.goals
  const alone = all.goals.length === 1 ? only : undefined
  const draft = useDraft<Values>(`information:${asks ? 'ask' : 'tell'}:${person}`, {
    initialValues: {
      goal: alone?.id ?? (all.goals.length === 0 ? NONE : null),
      no_goal_reason: '',
      category: alone?.category ?? null,
      purpose: asks ? 'arrange' : 'plan',
      title: '',
      words: '',
      asked_id: null,
      due_on: null,
      some: false,
      readers: [],
    },
  })
  const { form } = draft
  const { category, goal, asked_id, some, readers, title } = form.values
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exchanges', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const knowing = all.parties.filter((one) => category === null || one.may_know.includes(category)).map((one) => ({ value: one.id, label: one.name }))
  const choose = (next: string | null) => {
    form.setFieldValue('goal', next)
    const about = all.goals.find((one) => one.id === next)?.category
    if (about) form.setFieldValue('category', about)
  }
  const submit = (said: Values) =>
    send({
      params: { person_id: person },
      body: {
        category: said.category ?? 'general',
        purpose: said.purpose,
        title: said.title,
        words: said.words,
        goal_id: said.goal === NONE ? null : said.goal,
        no_goal_reason: said.goal === NONE ? said.no_goal_reason : '',
        reader_ids: said.some && said.readers.length > 0 ? said.readers : null,
        asked_id: asks ? said.asked_id : null,
        due_on: asks ? said.due_on : null,
      },
    })
  const ready = goal !== null && category !== null && title.trim() !== '' && (!asks || asked_id !== null) && (!some || readers.length > 0)
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Select
          label={t('information.goal')}
          allowDeselect={false}
          placeholder={t('information.goal_choose')}
          data={[...all.goals.map((one) => ({ value: one.id, label: one.words })), { value: NONE, label: t('information.goal_none') }]}
          {...form.getInputProps('goal')}
          onChange={choose}
        />
        {goal === NONE && <TextInput label={t('information.goal_why_none')} maxLength={500} {...form.getInputProps('no_goal_reason')} />}
        <Select
          label={t('information.part_of_life')}
          description={t('information.part_hint')}
          allowDeselect={false}
          searchable
          data={CATEGORIES.map((one) => ({ value: one, label: t(`category.${one}`) }))}
          {...form.getInputProps('category')}
        />
        {asks && (
          <>
            <Select label={t('information.whom')} description={t('information.whom_hint')} data={knowing} {...form.getInputProps('asked_id')} />
            <DayField
              label={t('information.due')}
              description={t('information.due_hint', { days: all.request_days })}
              value={form.values.due_on}
              onChange={(day) => form.setFieldValue('due_on', day)}
            />
          </>
        )}
        <TextInput label={t('information.about')} maxLength={200} {...form.getInputProps('title')} />
        <Textarea label={t('information.words')} autosize minRows={4} maxLength={4000} {...form.getInputProps('words')} />
        <Select
          label={t('information.purpose')}
          allowDeselect={false}
          data={PURPOSES.map((one) => ({ value: one, label: t(`information.purpose.${one}`) }))}
          {...form.getInputProps('purpose')}
        />
        <Switch label={t('information.some')} {...form.getInputProps('some', { type: 'checkbox' })} />
        {some ? (
          <MultiSelect label={t('information.readers')} data={knowing} {...form.getInputProps('readers')} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('information.all_who_may')}
          </Text>
        )}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!ready}>
          {t('information.send')}
        </Button>
      </Stack>
    </form>
  )
}
