import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './given-shown.ts'

type Heard = { person: string; exchange: Given['exchanges'][number]; onDone: () => void; mine?: boolean }
/** What somebody close says to what they were asked, or that they do not want to: in their own words. */
export function SaidForm({ person, exchange, onDone, mine = false }: Heard) {
  const { t } = useWords()
  const said = useSaid(`close-says:${exchange.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/answer', { onDone: said.sent(onDone) })
  const answer = (response: 'took_part' | 'declined') =>
    send({
      params: { person_id: person, carer_exchange_id: exchange.id },
      body: { response, input: said.words, version: exchange.version, ...(mine ? {} : { mode: 'dictated' as const }) },
    })
  const silent = said.words.trim() === ''
  return (
    <Stack gap="md">
      {exchange.words && <Text>{exchange.words}</Text>}
      <Said said={said} label={t(mine ? 'family.for_exchange' : 'family.exchange_said')} maxLength={4000} minRows={3} />
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button {...(mine ? { size: 'md' } : {})} loading={sending} disabled={silent} onClick={() => answer('took_part')}>
          {t(mine ? 'family.for_send' : 'family.exchange_took_part')}
        </Button>
        <Button {...(mine ? { size: 'md' } : {})} variant="default" loading={sending} disabled={silent} onClick={() => answer('declined')}>
          {t(mine ? 'family.for_exchange_no' : 'family.exchange_declined')}
        </Button>
      </Group>
    </Stack>
  )
}

/** What was done with what they said. */
export function CameOfIt({ person, exchange, onDone }: Heard) {
  const { t } = useWords()
  const said = useSaid(`close-came:${exchange.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/action', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text>“{exchange.input}”</Text>
      <Said said={said} label={t('family.exchange_action')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person, carer_exchange_id: exchange.id }, body: { words: said.words, version: exchange.version } })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

type Answering = { person: string; support: Given['supports'][number]; onDone: () => void; mine?: boolean }
/** Whether they take up support for themselves; with a yes, what they want for themselves and by when. */
export function SupportAnswer({ person, support, onDone, mine = false }: Answering) {
  const { t } = useWords()
  const [response, setResponse] = useState<'accepted' | 'declined' | null>(null)
  const [goal, setGoal] = useState('')
  const [goal_on, setOn] = useState<string | null>(null)
  const said = useSaid(`close-support-answer:${support.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/carer-supports/:carer_support_id/answer', { onDone: said.sent(onDone) })
  const yes = response === 'accepted'
  return (
    <Stack gap="md">
      <Text>{[t(`family.support.${support.kind}`), support.words].filter(Boolean).join(' – ')}</Text>
      <Choices
        label={t(mine ? 'family.your_answer' : 'family.act.answer')}
        value={response}
        onChange={setResponse}
        choices={(['accepted', 'declined'] as const).map((code) => ({
          code,
          title: t(mine ? `family.answer.${code}` : code === 'accepted' ? 'family.support_yes' : 'family.support_no'),
        }))}
      />
      {yes && (
        <>
          <TextInput
            label={t(mine ? 'family.for_goal' : 'family.support_goal')}
            maxLength={500}
            value={goal}
            onChange={(event) => setGoal(event.currentTarget.value)}
          />
          <DayField label={t('family.support_goal_on')} value={goal_on} onChange={setOn} />
        </>
      )}
      <Said said={said} label={t(mine ? 'family.your_words' : 'family.own_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button
        {...(mine ? { size: 'md' } : {})}
        loading={sending}
        disabled={response === null}
        onClick={() =>
          send({
            params: { person_id: person, carer_support_id: support.id },
            body: {
              response: response!,
              own_words: said.words,
              goal: yes ? goal : '',
              goal_on: yes ? goal_on : null,
              version: support.version,
              ...(mine ? {} : { mode: 'dictated' as const }),
            },
          })
        }
      >
        {t(mine ? 'family.for_send' : 'family.save')}
      </Button>
    </Stack>
  )
}
