import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { One } from './rights.tsx'

type Given = { person: string; one: One; onDone: () => void }

/** A supervisor who did not answer it looks at a refusal. */
export function ReviewForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const [stands, choose] = useState<'yes' | 'no' | null>(null)
  const said = useSaid(`record-review:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests/:request_id/review-answer', {
    onDone: said.sent(onDone),
    refreshes: [person],
  })
  return (
    <Stack gap="md">
      {one.disputed && <Text style={{ whiteSpace: 'pre-wrap' }}>“{one.disputed}”</Text>}
      <Text>
        {t('rights.answered', { name: one.answered_by ?? '' })} {one.answer}
      </Text>
      <Choices
        label={t(`rights.kind.${one.kind}`)}
        choices={(['yes', 'no'] as const).map((code) => ({ code, title: t(`rights.stands.${code}`) }))}
        value={stands}
        onChange={choose}
      />
      <Said said={said} label={t('rights.review_words')} maxLength={2000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={stands === null || said.words.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person, request_id: one.id }, body: { stands: stands === 'yes', words: said.words, version: one.version } })
        }
      >
        {t('rights.save')}
      </Button>
    </Stack>
  )
}

/** The person told a worker that they want it looked at again. */
export function AgainForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`record-again:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests/:request_id/review', {
    onDone: said.sent(onDone),
    refreshes: [person],
  })
  return (
    <Stack gap="md">
      <Said said={said} label={t('rights.ask_review_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() => send({ params: { person_id: person, request_id: one.id }, body: { words: said.words, version: one.version } })}
      >
        {t('rights.save')}
      </Button>
    </Stack>
  )
}
