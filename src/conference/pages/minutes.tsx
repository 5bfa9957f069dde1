import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Given, Item } from './shapes.ts'

/** What was said to one item, as it is being written; or as it was written. */
export function Minutes({ item, ...given }: Given & { item: Item }) {
  if (given.one.may.includes('write')) return <Writing {...given} item={item} />
  if (item.minutes === '') return null
  return (
    <div>
      <Text style={{ whiteSpace: 'pre-line' }}>{item.minutes}</Text>
      <WroteLast item={item} />
    </div>
  )
}

function WroteLast({ item }: { item: Item }) {
  const { t } = useWords()
  return item.minutes_at ? (
    <Text size="sm" c="dimmed">
      {t('conference.minutes_by', { name: item.minutes_by })}, <When at={item.minutes_at} />
    </Text>
  ) : null
}

/** What others write appears here; where both have written, the writer sees both and chooses. Nobody's words are lost. */
function Writing({ person, one, item }: Given & { item: Item }) {
  const { t } = useWords()
  const draft = useDraft(`minutes:${item.id}`, { initialValues: { minutes: item.minutes } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/minutes', {
    onDone: draft.done,
  })
  const { minutes } = form.values
  const params = { person_id: person, conference_id: one.id, item_id: item.id }
  return (
    <form onSubmit={form.onSubmit(() => send({ params, body: { minutes, version: item.version } }))}>
      <Stack gap="xs">
        <Textarea label={t('conference.minutes_of', { n: item.n })} autosize minRows={2} maxLength={20_000} {...form.getInputProps('minutes')} />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group gap="sm">
          <Button type="submit" size="sm" variant="light" loading={sending} disabled={minutes === item.minutes}>
            {t('conference.write')}
          </Button>
          <WroteLast item={item} />
        </Group>
      </Stack>
    </form>
  )
}
