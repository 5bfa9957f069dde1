import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { shortInstant } from '../../web/kit/when-words.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { WriteMessage } from './write-message.tsx'

type Sent = Answer<'GET /api/people/:person_id/messages'>
const clockHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What is sent to the person: by which ways it may go now, and what was sent, waits or was stopped. */
export function Messages({ person }: { person: string }) {
  const { t } = useWords()
  const [writing, setWriting] = useState(false)
  const sent = useAsk('GET /api/people/:person_id/messages', { params: { person_id: person }, query: { time_zone: clockHere() } })
  const open = sent.ways.some((way) => way.may !== 'never')
  return (
    <Section
      title={t('messages.title')}
      lead={t('messages.lead')}
      actions={
        open &&
        !writing && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('messages.write')}
          </Button>
        )
      }
    >
      {!open && <Text c="dimmed">{t('messages.no_way')}</Text>}
      {writing && <WriteMessage person={person} sent={sent} onClose={() => setWriting(false)} />}
      {sent.messages.map((one) => (
        <OneMessage key={one.id} person={person} one={one} />
      ))}
    </Section>
  )
}

function OneMessage({ person, one }: { person: string; one: Sent['messages'][number] }) {
  const { t, locale } = useWords()
  const back = useSend('POST /api/people/:person_id/messages/:message_id/call-back', { refreshes: [person] })
  return (
    <Stack gap={4}>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.words}</Text>
      <Group gap="sm" justify="space-between">
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t(`channel.${one.channel}`)} · {one.by} ·{' '}
          {one.state === 'stopped'
            ? t(`messages.why.${one.why!}`)
            : t(`messages.state.${one.state}`, { to: one.sent_to, time: shortInstant(one.send_at, locale) })}{' '}
          {one.state !== 'waiting' && <When at={one.sent_at ?? one.written_at} />}
        </Text>
        {one.may_call_back && (
          <Button
            size="compact-sm"
            variant="default"
            loading={back.sending}
            onClick={() => back.send({ params: { person_id: person, message_id: one.id } })}
          >
            {t('messages.call_back')}
          </Button>
        )}
        {one.channel === 'letter' && (
          <GoButton size="compact-sm" variant="default" to={paths.letter(person, one.id)}>
            {t('messages.letter_open')}
          </GoButton>
        )}
      </Group>
      <Refusal refusal={back.refusal} />
    </Stack>
  )
}
