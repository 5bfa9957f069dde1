import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { One } from './rights.tsx'

/** Yes, and what was done; or no, and why. */
export function AnswerForm({ person, one, onDone }: { person: string; one: One; onDone: () => void }) {
  const { t } = useWords()
  const [granted, choose] = useState<'yes' | 'no'>('yes')
  const said = useSaid(`record-answer:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests/:request_id/answer', {
    onDone: said.sent(onDone),
    refreshes: [person],
  })
  const how = one.kind === 'copy' ? t('rights.copy_how') : one.kind === 'correction' ? t('rights.correct_how') : null
  return (
    <Stack gap="md">
      {one.disputed && <Text style={{ whiteSpace: 'pre-wrap' }}>“{one.disputed}”</Text>}
      {one.words && <OwnWords words={one.words} />}
      <Choices
        label={t(`rights.kind.${one.kind}`)}
        choices={[
          { code: 'yes' as const, title: t(`rights.yes.${one.kind}`) },
          { code: 'no' as const, title: t('rights.no') },
        ]}
        value={granted}
        onChange={choose}
      />
      {granted === 'yes' && how && <Text size="sm">{how}</Text>}
      <Said said={said} label={granted === 'yes' ? t(`rights.words.yes.${one.kind}`) : t('rights.words.no')} maxLength={2000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === '' && (granted === 'no' || one.kind !== 'copy')}
        onClick={() =>
          send({ params: { person_id: person, request_id: one.id }, body: { granted: granted === 'yes', words: said.words, version: one.version } })
        }
      >
        {t('rights.save')}
      </Button>
    </Stack>
  )
}
