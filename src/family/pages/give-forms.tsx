import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { CARER_SUPPORTS, EXCHANGE_CHANNELS, TOLD_WAYS } from '../../shared/family-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './given-shown.ts'

type About = { person: string; relative_id: string; onDone: () => void }
/** Ask somebody close to take part: by which way, about what, when. */
export function ExchangeForm({ person, relative_id, onDone }: About) {
  const { t } = useWords()
  const [channel, setChannel] = useState<(typeof EXCHANGE_CHANNELS)[number]>('family_meeting')
  const [for_on, setOn] = useState<string | null>(null)
  const said = useSaid(`close-exchange:${relative_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/exchanges', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('family.channel')}
        data={EXCHANGE_CHANNELS.map((value) => ({ value, label: t(`family.channel.${value}`) }))}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value as 'call')}
      />
      <DayField label={t('family.exchange_on')} value={for_on} onChange={setOn} />
      <Said said={said} label={t('family.exchange_words')} />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person, relative_id }, body: { channel, for_on, words: said.words } })}>
        {t('family.save')}
      </Button>
    </Stack>
  )
}

/** Tell somebody close which other services there are; a question of theirs stands above it. */
export function InformForm({ person, relative_id, onDone, question }: About & { question: Given['questions'][number] | null }) {
  const { t } = useWords()
  const [services, setServices] = useState('')
  const [way, setWay] = useState<(typeof TOLD_WAYS)[number]>('message')
  const said = useSaid(`close-inform:${relative_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/information', { onDone: said.sent(onDone) })
  const named = services.split('\n').map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  return (
    <Stack gap="md">
      {question && <Text>“{question.words}”</Text>}
      <Textarea label={t('family.services')} autosize minRows={3} value={services} onChange={(event) => setServices(event.currentTarget.value)} />
      <Said said={said} label={t('family.services_words')} maxLength={4000} />
      <NativeSelect
        label={t('family.told_way')}
        data={TOLD_WAYS.map((value) => ({ value, label: t(`family.told_way.${value}`) }))}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as typeof way)}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={named.length === 0 && said.words.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person, relative_id },
            body: { services: named, words: said.words, way, family_question_id: question?.id ?? null },
          })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

/** Support for themselves, offered. */
export function SupportForm({ person, relative_id, onDone }: About) {
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof CARER_SUPPORTS)[number]>('respite')
  const said = useSaid(`close-support:${relative_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/support', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('family.support')}
        data={CARER_SUPPORTS.map((value) => ({ value, label: t(`family.support.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <Said said={said} label={t('family.support_words')} />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person, relative_id }, body: { kind, words: said.words } })}>
        {t('family.save')}
      </Button>
    </Stack>
  )
}

/** What they ask about services: themselves, or as they told a worker. */
export function AskForm({ person, relative_id, onDone, mine }: About & { mine?: string }) {
  const { t } = useWords()
  const said = useSaid(`close-asks:${relative_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/questions', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Said
        said={said}
        label={t(mine ? 'family.for_ask' : 'family.question')}
        {...(mine ? { description: t('family.for_ask_who', { name: mine }) } : {})}
      />
      <Refusal refusal={refusal} />
      <Button
        {...(mine ? { size: 'md' } : {})}
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, relative_id }, body: { words: said.words } })}
      >
        {t(mine ? 'family.for_ask_send' : 'family.save')}
      </Button>
    </Stack>
  )
}
