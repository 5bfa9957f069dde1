import { Button, Chip, Group, Stack, Text, Textarea } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { shortInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Sent = Answer<'GET /api/people/:person_id/messages'>
type Way = Sent['ways'][number]

/** By which way, and the words; whether it leaves now or at the next safe hour is worked out, not asked. */
export function WriteMessage({ person, sent, onClose }: { person: string; sent: Sent; onClose: () => void }) {
  const { t } = useWords()
  const open = sent.ways.filter((way) => way.may !== 'never')
  const draft = useDraft(`message:${person}`, { initialValues: { channel: open[0]!.channel, words: '' } })
  const { form } = draft
  const way = open.find((one) => one.channel === form.values.channel) ?? open[0]!
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/messages', {
    onDone: () => {
      draft.discard()
      onClose()
    },
    refreshes: [person],
  })
  const body = { ...form.values, channel: way.channel, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  const leaves = way.channel === 'letter' ? 'print' : way.may === 'later' ? 'send_later' : 'send_now'
  return (
    <form
      onSubmit={form.onSubmit(() => send({ params: { person_id: person }, body: { ...body, when: way.may === 'later' ? 'next_safe_hour' : 'now' } }))}
    >
      <Stack gap="sm">
        <Chip.Group value={way.channel} onChange={(value) => form.setFieldValue('channel', value as Way['channel'])}>
          <Group gap={6} role="radiogroup" aria-label={t('messages.by')}>
            {open.map((one) => (
              <Chip key={one.channel} value={one.channel} size="sm">
                {t(`channel.${one.channel}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Ways sent={sent} />
        <Textarea
          label={t('messages.words')}
          description={way.channel === 'letter' ? t('messages.words_letter', { sender: sent.letter_from }) : t('messages.words_how')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('words')}
        />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending} disabled={form.values.words.trim() === ''}>
            {t(`messages.${leaves}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('messages.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** By each way whether it may go now, later or never; and what they said of being written to. */
function Ways({ sent }: { sent: Sent }) {
  const { t, locale } = useWords()
  return (
    <div>
      {sent.ways.map((one) => {
        const way = t(`channel.${one.channel}`)
        if (one.may === 'never')
          return (
            <Text key={one.channel} size="sm" c="dimmed">
              {t(`messages.way.never.${one.why!}`, { way })}
            </Text>
          )
        return (
          <Text key={one.channel} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {one.may === 'now' ? t('messages.way.now', { way }) : t('messages.way.later', { way, time: shortInstant(one.until!, locale) })}
          </Text>
        )
      })}
      {sent.no_voicemail && (
        <Text size="sm" fw={600}>
          {t('messages.no_voicemail')}
        </Text>
      )}
      {sent.said.map((words) => (
        <Text key={words} size="sm">
          {t('messages.said', { words })}
        </Text>
      ))}
    </div>
  )
}
