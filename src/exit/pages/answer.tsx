import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './parts.ts'

const RESPONSES = ['accepted', 'partly', 'later', 'declined'] as const

/** What the person said to the offer, in their words. */
export function Answer({ person, period }: Part) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof RESPONSES)[number] | null>(null)
  const said = useSaid(`leaving-answer:${period.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/answer', { refreshes: [person], onDone: said.draft.done })
  return (
    <Section title={t('exit.answer')} lead={t('exit.answer_lead')}>
      <Stack>
        <Choices
          label={t('exit.answer_question')}
          value={response}
          onChange={setResponse}
          choices={RESPONSES.map((code) => ({ code, title: t(`assessment.response.${code}`) }))}
        />
        <Said said={said} label={t('exit.own_words')} maxLength={2000} />
        <Refusal refusal={refusal} />
        <Group>
          <Button
            disabled={!response}
            loading={sending}
            onClick={() => response && send({ params: { person_id: person, id: period.id }, body: { response, own_words: said.words } })}
          >
            {t('exit.save_answer')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
