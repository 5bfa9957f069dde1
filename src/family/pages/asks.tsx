import { Alert, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { IconMessageForward } from '@tabler/icons-react'
import { useState } from 'react'
import { ASK_RESPONSES, ASK_WAYS } from '../../shared/ask-words.ts'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type One = Answer<'GET /api/people/:person_id/family-asks'>['asks'][number]
/** Where another agency coordinates: that it involves whom the person wants. Nothing stands here where there is nothing to ask. */
export function Asks({ person }: { person: string }) {
  const { t, locale } = useWords()
  const told = useAsk('GET /api/people/:person_id/family-asks', { params: { person_id: person } })
  const [asks, show] = useState(false)
  const { coordinates, wanted, ask_by } = told
  if (told.asks.length === 0 && (!coordinates || wanted.length === 0 || coordinates.approach === 'similar')) return null
  const names = new Intl.ListFormat(locale).format(wanted)
  return (
    <Stack gap="sm">
      {coordinates && wanted.length > 0 && (
        <Alert color={ask_by ? 'amber' : 'gray'} variant="light" p="sm" icon={<IconMessageForward aria-hidden />}>
          <Text size="sm">{t(`family.ask.approach.${coordinates.approach}`, { agency: coordinates.name })}</Text>
          {ask_by && (
            <Text size="sm" fw={600}>
              {t('family.ask.by', { names, agency: coordinates.name, day: dayInWords(ask_by.slice(0, 10), locale) })}
            </Text>
          )}
        </Alert>
      )}
      {told.asks.map((one) => (
        <OneAsk key={one.id} person={person} one={one} />
      ))}
      {told.may.includes('ask') && !asks && (
        <Button size="sm" variant="light" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
          {t('family.ask.do', { agency: coordinates?.name ?? '' })}
        </Button>
      )}
      {asks && <AskForm person={person} onDone={() => show(false)} />}
    </Stack>
  )
}

function AskForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const [way, setWay] = useState<(typeof ASK_WAYS)[number]>('request')
  const said = useSaid(`family-ask:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/family-asks', { onDone: said.sent(onDone) })
  return (
    <Stack gap="sm">
      <Radio.Group label={t('family.ask.way')} value={way} onChange={(next) => setWay(next as typeof way)}>
        <Stack gap="xs" mt="xs">
          {ASK_WAYS.map((value) => (
            <Radio key={value} value={value} label={t(`family.ask.way.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Said said={said} label={t('family.ask.words')} description={t('family.ask.words_hint')} />
      <Refusal refusal={refusal} />
      <Button
        size="sm"
        style={{ alignSelf: 'flex-start' }}
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { way, words: said.words } })}
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

function OneAsk({ person, one }: { person: string; one: One }) {
  const { t, locale } = useWords()
  const [answers, show] = useState(false)
  const [response, setResponse] = useState<(typeof ASK_RESPONSES)[number]>('involved')
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/family-asks/:ask_id/answer', { onDone: () => show(false) })
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Text size="sm">
          {t('family.ask.line', { way: t(`family.ask.way.${one.way}`), agency: one.to, day: dayInWords(one.at.slice(0, 10), locale), by: one.by })}
        </Text>
        <StateBadge state={one.response === 'involved' ? 'met' : one.response === 'refused' ? 'missed' : 'soon'}>
          {t(`family.ask.response.${one.response ?? 'waits'}`)}
        </StateBadge>
      </Group>
      <Text size="sm">“{one.words}”</Text>
      {one.response_words && (
        <Text size="sm" c="dimmed">
          {one.response_words}
        </Text>
      )}
      {one.may.includes('answer') && !answers && (
        <Button size="compact-md" variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
          {t('family.ask.answered')}
        </Button>
      )}
      {answers && (
        <Stack gap="sm">
          <Radio.Group
            label={t('family.ask.what_answered', { agency: one.to })}
            value={response}
            onChange={(next) => setResponse(next as typeof response)}
          >
            <Stack gap="xs" mt="xs">
              {ASK_RESPONSES.map((value) => (
                <Radio key={value} value={value} label={t(`family.ask.response.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t(response === 'refused' ? 'family.ask.why_not' : 'family.ask.answer_words')}
            autosize
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Refusal refusal={refusal} />
          <Button
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            loading={sending}
            onClick={() => send({ params: { person_id: person, ask_id: one.id }, body: { response, words, version: one.version } })}
          >
            {t('family.save')}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
