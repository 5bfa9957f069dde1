import { Badge, Button, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChaseHere } from '../../chasing/pages/here.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { Day, When, WhenDay } from '../../web/kit/when.tsx'
import { shortInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Act, Opened } from './beside.tsx'
import { Checks } from './checks.tsx'
import type { Referral } from './referrals.tsx'

const LOOK: Partial<Record<Referral['state'], State>> = {
  linked: 'met',
  ongoing: 'met',
  re_linked: 'met',
  completed: 'kept',
  declined: 'urgent',
  disengaged: 'soon',
  waitlisted: 'soon',
  withdrawn_by_client: 'na',
  alternative_sought: 'na',
}
/** What one does first stands first and full; what ends it last. */
const FIRST: readonly Act[] = ['consent', 'send', 'accept', 'appoint', 'visit', 'confirm', 'check', 'seek']

type Shown = Pick<
  Referral,
  | 'id'
  | 'service'
  | 'urgency'
  | 'state'
  | 'turn'
  | 'late'
  | 'due_at'
  | 'next_check_on'
  | 'appointment'
  | 'visited_at'
  | 'confirmed_at'
  | 'ask_the_person'
>
/** How far it is, whose turn it is and until when: the same at both ends. */
export function Standing({ one }: { one: Shown }) {
  const { t, locale } = useWords()
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <StateBadge state={one.late ? 'missed' : (LOOK[one.state] ?? 'pending')}>{t(`referral.state.${one.state}`)}</StateBadge>
        {one.urgency === 'urgent' && <StateBadge state="urgent">{t('urgency.urgent')}</StateBadge>}
        {one.turn && (
          <Badge variant="default" size="lg" tt="none" fw={500}>
            {t(`referral.turn.${one.turn}`)}
          </Badge>
        )}
      </Group>
      {one.ask_the_person && <Text fw={650}>{t('referral.ask_the_person')}</Text>}
      {one.state === 'appointment_set' && one.confirmed_at && !one.visited_at && <Text>{t('referral.they_say')}</Text>}
      {one.appointment && (
        <Text>
          {t('referral.appointment')}: {shortInstant(one.appointment.starts_at, locale)}
          {one.appointment.place && ` · ${one.appointment.place}`}
          {one.appointment.with && ` · ${one.appointment.with}`}
        </Text>
      )}
      {one.state === 'waitlisted' && (
        <Text>
          {t('referral.waits_until')}: <WhenDay day={one.next_check_on} /> (<Day day={one.next_check_on} />)
        </Text>
      )}
      {one.due_at && one.state !== 'waitlisted' && (
        <Text size="sm" {...(one.late ? { fw: 650 } : { c: 'dimmed' })}>
          {t('referral.due')} <When at={one.due_at} />
          {one.late && ` · ${t('referral.late')}`}
        </Text>
      )}
    </Stack>
  )
}

/** What may be done with it next, as the server says. */
export function Acts({ one, onAct }: { one: Pick<Referral, 'service' | 'may'>; onAct: (act: Act) => void }) {
  const { t } = useWords()
  if (one.may.length === 0) return null
  const main = FIRST.find((act) => one.may.includes(act)) ?? one.may.find((act) => act !== 'withdraw' && act !== 'delay')
  const acts = [...one.may].toSorted((a, b) => Number(b === main) - Number(a === main))
  return (
    <Group gap="xs" className="no-print">
      {acts.map((act) => (
        <Button
          key={act}
          size="sm"
          variant={act === main ? 'light' : 'subtle'}
          aria-label={`${t(`referral.act.${act}`)}: ${one.service}`}
          onClick={() => onAct(act)}
        >
          {t(`referral.act.${act}`)}
        </Button>
      ))}
    </Group>
  )
}

/** One referral on the person's page. */
export function ReferralCard({ person, one, open }: { person: string; one: Referral; open: (what: Opened) => void }) {
  const { t } = useWords()
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h4">
            {one.service}
          </Title>
          <Text size="sm" c="dimmed">
            {[one.need && t('referral.for_need', { words: one.need.words }), one.to && t('referral.to', { name: one.to })]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {one.outside && <Text size="sm">{t('referral.outside')}</Text>}
        </div>
        <Standing one={one} />
        {one.state === 'sent' && <ChaseHere person={person} id={one.id} />}
        {one.decline_kind && (
          <Text>
            {t(`referral.decline.${one.decline_kind}`)}: {one.answer_words}
          </Text>
        )}
        {one.withdrawn_why && (
          <Text>
            {t(`referral.withdrawn.${one.withdrawn_why}`)} · {t(`referral.then.${one.withdrawn_then ?? 'leave_it'}`)}
            {one.ask_again_on && (
              <>
                {' '}
                (<Day day={one.ask_again_on} />)
              </>
            )}
          </Text>
        )}
        {one.late_words && <Text size="sm">{one.late_words}</Text>}
        {one.why && one.state !== 'withdrawn_by_client' && <OwnWords words={one.why} />}
        {one.confirmed_words && <OwnWords words={one.confirmed_words} />}
        <Checks one={one} onFollow={(check) => open({ what: 'follow', one, check })} />
        <Acts one={one} onAct={(act) => open({ what: 'act', act, one })} />
        <Happened one={one} />
      </Stack>
    </Paper>
  )
}

function Happened({ one }: { one: Referral }) {
  const { t } = useWords()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <div>
      <Button className="no-print" size="compact-sm" variant="subtle" aria-expanded={shown} onClick={toggle}>
        {t('referral.what_happened', { n: one.steps.length })}
      </Button>
      <Collapse expanded={shown}>
        <ol className="my-list" style={{ margin: 0, paddingInlineStart: 20 }}>
          {one.steps.map((step) => (
            <li key={step.id}>
              <Text size="sm">
                <b>{t(`referral.state.${step.state}`)}</b> · <When at={step.at} />
                {(step.by || step.agency) && ` · ${[step.by, step.agency].filter(Boolean).join(', ')}`}
              </Text>
              {step.words && <Text size="sm">{step.words}</Text>}
            </li>
          ))}
        </ol>
      </Collapse>
    </div>
  )
}
