import { Button, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Exchange } from './updates.tsx'

/** Answered once, by whoever was asked. */
export function AnswerForm({ person, one, onDone }: { person: string; one: Exchange; onDone: () => void }) {
  const { t } = useWords()
  const said = useSaid(`information:answer:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exchanges/:exchange_id/answer', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.title}</Text>
      {one.words && <Text>{one.words}</Text>}
      <Said said={said} label={t('information.answer_words')} description={t('information.answer_hint')} maxLength={4000} minRows={4} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, exchange_id: one.id }, body: { words: said.words } })}
      >
        {t('information.send')}
      </Button>
    </Stack>
  )
}
