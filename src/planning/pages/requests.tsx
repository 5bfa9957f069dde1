import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Few } from '../../web/kit/few.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskedToTell } from './asked-to-tell.tsx'
import { Contributions } from './contributions.tsx'
import { Doing } from './doing.tsx'
import { dayOf, endOf, sayParty } from './part.ts'

export type Requests = Answer<'GET /api/requests'>
type Asked = Requests['asked'][number]

/** What others ask of me and of my agency: one tap agrees. */
export default function RequestsPage() {
  const { t } = useWords()
  const requests = useAsk('GET /api/requests')
  const { asked } = useAsk('GET /api/contributions')
  const { requests: told } = useAsk('GET /api/exchanges')
  const waiting = requests.asked.length + requests.coordination.length + told.length + asked.filter((one) => one.received_at === null).length
  return (
    <Page title={t('planning.requests')} lead={t('planning.requests_lead', { count: waiting })}>
      {waiting + requests.doing.length === 0 && (
        <Empty
          title={t('planning.requests_none')}
          icon={<IconInbox size={28} />}
          action={
            <GoButton to={paths.people} variant="light">
              {t('navigation.people')}
            </GoButton>
          }
        >
          {t('planning.requests_none_text')}
        </Empty>
      )}
      <Stack gap="md">
        {requests.coordination.map((one) => (
          <Proposal key={one.id} one={one} />
        ))}
        <Few title={t('planning.asked_to_do')} all={requests.asked}>
          {(one) => <Request key={one.id} one={one} />}
        </Few>
        <AskedToTell asked={told} />
        <Contributions asked={asked} />
      </Stack>
      {requests.doing.length > 0 && <Doing doing={requests.doing} />}
    </Page>
  )
}

function Request({ one }: { one: Asked }) {
  const { t } = useWords()
  const [other, setOther] = useState<'countered' | 'declined' | null>(null)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const name = one.person.name || t('planning.unnamed')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/actions/:action_id/answer', {
    onDone: (_, given) => void doneWithUndo(t(`planning.answered.${given.body.response}`, { name })),
  })
  const answer = (response: 'agreed' | 'countered' | 'declined') =>
    send({
      params: { person_id: one.person.id, action_id: one.id },
      body: { response, reason, proposed_due: response === 'countered' && day ? endOf(day) : null, version: one.version },
    })
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm">
        <div>
          <Title order={3}>{one.words}</Title>
          <Text>
            <Go to={`${paths.person(one.person.id)}/plan`} fw={600}>
              {name}
            </Go>{' '}
            · {t(`category.${one.category}`)} · {t('planning.by_day')}{' '}
            <Text span fw={600}>
              <Day day={dayOf(one.due_at)} />
            </Text>
          </Text>
          {one.deliverable && (
            <Text size="sm">
              {t('planning.result')} {one.deliverable}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t(`planning.asked.${one.of}`, { name: sayParty(one.asked_by ?? undefined, t) })} <When at={one.requested_at} />
            {one.round > 1 && ` · ${t('planning.round', { n: one.round })}`}
          </Text>
        </div>
        <Group gap="xs">
          <Button loading={sending && other === null} onClick={() => answer('agreed')} aria-label={`${t('planning.verb.agree')}: ${one.words}`}>
            {t('planning.verb.agree')}
          </Button>
          <Button
            variant="default"
            aria-expanded={other === 'countered'}
            aria-label={`${t('planning.verb.counter')}: ${one.words}`}
            onClick={() => setOther(other === 'countered' ? null : 'countered')}
          >
            {t('planning.verb.counter')}
          </Button>
          <Button
            variant="default"
            aria-expanded={other === 'declined'}
            aria-label={`${t('planning.verb.decline')}: ${one.words}`}
            onClick={() => setOther(other === 'declined' ? null : 'declined')}
          >
            {t('planning.verb.decline')}
          </Button>
        </Group>
        {other && (
          <Stack gap="sm">
            {other === 'countered' && <DayField label={t('planning.other_day')} value={day} onChange={setDay} />}
            <Textarea
              label={t('planning.why_so')}
              autosize
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group>
              <Button loading={sending} onClick={() => answer(other)}>
                {t('planning.send_answer')}
              </Button>
            </Group>
          </Stack>
        )}
        <Refusal refusal={refusal} />
      </Stack>
    </Paper>
  )
}

function Proposal({ one }: { one: Requests['coordination'][number] }) {
  const { t } = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/coordinators/:assignment_id/answer')
  const given = { params: { person_id: one.person.id, assignment_id: one.id } }
  const name = one.person.name || t('planning.unnamed')
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('planning.coordinate_for', { name })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('planning.proposed')} <When at={one.proposed_at} /> ·{' '}
          <Go to={`${paths.person(one.person.id)}/plan`} underline="always">
            {t('planning.see_plan')}
          </Go>
        </Text>
        <Group gap="xs">
          <Button loading={sending} onClick={() => send({ ...given, body: { acknowledge: true } })}>
            {t('planning.take_on')}
          </Button>
          <Button variant="default" aria-expanded={reason !== null} onClick={() => setReason(reason === null ? '' : null)}>
            {t('planning.verb.decline')}
          </Button>
        </Group>
        {reason !== null && (
          <>
            <Textarea label={t('planning.why_so')} autosize value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Group>
              <Button onClick={() => send({ ...given, body: { acknowledge: false, reason } })}>{t('planning.send_answer')}</Button>
            </Group>
          </>
        )}
        <Refusal refusal={refusal} />
      </Stack>
    </Paper>
  )
}
