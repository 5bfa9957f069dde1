import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { FAMILY_ANSWERS } from '../../shared/family-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Offer } from './shown.ts'

type Given = { person: string; offer: Offer; onDone: () => void; mine?: boolean }
/** What somebody close answers to what they were offered, in their own words: themself, or as they told a worker. */
export function AnswerForm({ person, offer, onDone, mine = false }: Given) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof FAMILY_ANSWERS)[number] | null>(null)
  const said = useSaid(`close-answer:${offer.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/family-offers/:offer_id/answer', { onDone: said.sent(onDone) })
  const size = mine ? { size: 'md' } : {}
  return (
    <Stack gap="md">
      <Text>{[...offer.ways.map((way) => t(`family.way.${way}`)), offer.words].filter(Boolean).join(' · ')}</Text>
      <Choices
        label={t(mine ? 'family.your_answer' : 'family.act.answer')}
        value={response}
        onChange={setResponse}
        choices={FAMILY_ANSWERS.map((code) => ({ code, title: t(`family.answer.${code}`) }))}
      />
      <Said said={said} label={t(mine ? 'family.your_words' : 'family.own_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button
        {...size}
        loading={sending}
        disabled={response === null}
        onClick={() =>
          send({
            params: { person_id: person, offer_id: offer.id },
            body: { response: response!, own_words: said.words, version: offer.version, ...(mine ? {} : { mode: 'dictated' as const }) },
          })
        }
      >
        {t(mine ? 'family.for_send' : 'family.save')}
      </Button>
    </Stack>
  )
}
