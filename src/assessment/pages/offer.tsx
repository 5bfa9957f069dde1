import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './parts.ts'

const RESPONSES = ['accepted', 'partly', 'later', 'declined'] as const
const DEPTHS = ['brief', 'standard', 'comprehensive'] as const
type Depth = (typeof DEPTHS)[number]

/** What was offered and what the person answered; then how deep the first picture goes. */
export function Offer(part: Part) {
  const { t } = useWords()
  const offer = part.shown.offer
  return (
    <Section title={t('assessment.offer_title')} lead={t('assessment.offer_lead')}>
      {offer && (
        <Text>
          {t(`mode.${offer.mode as 'phone'}`)} · {offer.supports_offered.map((one) => t(`assessment.support.${one as 'breaks'}`)).join(', ')}
        </Text>
      )}
      {offer?.own_words && <OwnWords words={offer.own_words} />}
      {part.shown.supports_needed.some((support) => !offer?.supports_offered.includes(support)) && (
        <Text>
          {t('assessment.not_offered', {
            what: part.shown.supports_needed
              .filter((support) => !offer?.supports_offered.includes(support))
              .map((support) => t(`assessment.support.${support as 'breaks'}`))
              .join(', '),
          })}
        </Text>
      )}
      {part.shown.state === 'scheduled' ? <Start {...part} /> : <Answer {...part} />}
    </Section>
  )
}

function Answer({ person, shown }: Part) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof RESPONSES)[number] | null>(null)
  const [own_words, setWords] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/answer')
  const answer = () =>
    response && send({ params: { person_id: person, id: shown.id }, body: { response, own_words, ...(day ? { reoffer_on: day } : {}) } })
  return (
    <Stack>
      <Choices
        label={t('assessment.answer')}
        value={response}
        onChange={setResponse}
        choices={RESPONSES.map((code) => ({ code, title: t(`assessment.response.${code}`) }))}
      />
      <Textarea
        label={t('assessment.own_words')}
        description={t('assessment.own_words_why')}
        autosize
        minRows={2}
        value={own_words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {(response === 'later' || response === 'declined') && <DayField label={t('assessment.ask_again_on')} value={day} onChange={setDay} />}
      <Refusal refusal={refusal} />
      <Group>
        <Button disabled={!response} loading={sending} onClick={answer}>
          {t('assessment.save_answer')}
        </Button>
      </Group>
    </Stack>
  )
}

function Start({ person, shown }: Part) {
  const { t } = useWords()
  const [depth, setDepth] = useState<Depth>(shown.depth_suggested)
  const [depth_reason, setReason] = useState('')
  const [others, setOthers] = useState('')
  const offered = (shown.offer?.supports_offered ?? []) as 'breaks'[]
  const [used, setUsed] = useState<string[]>(offered)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/start')
  const lighter = DEPTHS.indexOf(depth) < DEPTHS.indexOf(shown.depth_suggested)
  return (
    <Stack>
      <Select
        label={t('assessment.how_deep')}
        description={t('assessment.suggested', { depth: t(`assessment.depth.${shown.depth_suggested}`) })}
        allowDeselect={false}
        value={depth}
        onChange={(value) => setDepth(value as Depth)}
        data={DEPTHS.map((code) => ({ value: code, label: t(`assessment.depth.${code}`) }))}
      />
      {lighter && <Textarea label={t('assessment.why_lighter')} value={depth_reason} onChange={(event) => setReason(event.currentTarget.value)} />}
      <TextInput
        label={t('assessment.who_else')}
        description={t('assessment.who_else_how')}
        maxLength={300}
        value={others}
        onChange={(event) => setOthers(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <Checkbox.Group label={t('assessment.supports_used')} value={used} onChange={setUsed}>
          <Stack gap={6} mt={6}>
            {offered.map((support) => (
              <Checkbox key={support} value={support} label={t(`assessment.support.${support}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Refusal refusal={refusal} />
      <Group>
        <Button
          loading={sending}
          onClick={() =>
            send({ params: { person_id: person, id: shown.id }, body: { depth, depth_reason, others, supports_used: used as 'breaks'[] } })
          }
        >
          {t('assessment.begin')}
        </Button>
      </Group>
    </Stack>
  )
}
