import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given, Item } from './shapes.ts'

type Values = { words: string; category: Item['category']; goal_id: string | null }

/** Something else to speak about; or what stands there, put right. */
export function ItemForm({ person, one, all, item, onDone }: Given & { item?: Item; onDone: () => void }) {
  const { t } = useWords()
  const initialValues: Values = { words: item?.words ?? '', category: item?.category ?? 'general', goal_id: item?.goal?.id ?? null }
  const draft = useDraft<Values>(`conference:item:${item?.id ?? one.id}`, { initialValues })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      onDone()
    },
  }
  const add = useSend('POST /api/people/:person_id/conferences/:conference_id/items', manner)
  const change = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id', manner)
  const params = { person_id: person, conference_id: one.id }
  const submit = (body: Values) =>
    item ? change.send({ params: { ...params, item_id: item.id }, body: { ...body, version: item.version } }) : add.send({ params, body })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('conference.item_words')} maxLength={300} {...form.getInputProps('words')} />
        <Select
          label={t('conference.item_category')}
          description={t('conference.item_category_hint')}
          allowDeselect={false}
          data={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
          comboboxProps={{ withinPortal: false }}
          {...form.getInputProps('category')}
        />
        {all.goals.length > 0 && (
          <Select
            clearable
            clearButtonProps={{ 'aria-label': t('kit.clear') }}
            label={t('conference.for_goal')}
            data={all.goals.map((goal) => ({ value: goal.id, label: goal.words }))}
            comboboxProps={{ withinPortal: false }}
            {...form.getInputProps('goal_id')}
          />
        )}
        <Refusal refusal={add.refusal ?? change.refusal} />
        <Group gap="sm">
          <Button type="submit" loading={add.sending || change.sending} disabled={form.values.words.trim() === ''}>
            {t('conference.save')}
          </Button>
          {item && (
            <Button
              variant="subtle"
              disabled={change.sending}
              onClick={() => change.send({ params: { ...params, item_id: item.id }, body: { drop: true, version: item.version } })}
            >
              {t('conference.drop_item')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
