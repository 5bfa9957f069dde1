import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { CHASE_WAYS, type ChaseWay } from '../../shared/chasing-words.ts'
import type { Category } from '../../shared/words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What was done between meetings to bring people and services together. */
export function OutreachForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`outreach:${person}`, {
    initialValues: { words: '', way: 'call' as ChaseWay, whom: '', category: 'general' as Category, reached: true },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/outreach', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ reached, ...body }) =>
        send({ params: { person_id: person }, body: { ...body, result: reached ? 'reached' : 'no_answer' } }),
      )}
    >
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <Textarea label={t('chasing.did_what')} autosize minRows={2} maxLength={1000} {...form.getInputProps('words')} />
        <Group gap="sm" align="flex-end">
          <Select
            label={t('chasing.how')}
            allowDeselect={false}
            data={CHASE_WAYS.map((way) => ({ value: way, label: t(`chasing.was.${way}`) }))}
            {...form.getInputProps('way')}
          />
          <TextInput label={t('chasing.whom')} maxLength={200} {...form.getInputProps('whom')} />
          <Select
            label={t('chasing.category')}
            allowDeselect={false}
            data={CATEGORIES.map((one) => ({ value: one, label: t(`category.${one}`) }))}
            {...form.getInputProps('category')}
          />
        </Group>
        <Checkbox label={t('chasing.reached')} {...form.getInputProps('reached', { type: 'checkbox' })} />
        <Refusal refusal={refusal} />
        <Group gap="xs">
          <Button type="submit" loading={sending} disabled={form.values.words.trim() === ''}>
            {t('chasing.save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('chasing.not_now')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
