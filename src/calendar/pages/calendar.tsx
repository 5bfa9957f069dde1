import { Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsJoin2, IconArrowsSplit2, IconCalendarPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useCameLate } from '../../web/kit/use-came-late.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { DAY } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AppointmentForm } from './appointment-form.tsx'
import { AppointmentLines } from './appointments.tsx'
import { ConflictLines, ContradictionForm, ResolveForm } from './conflicts.tsx'
import { JoinForm } from './join-form.tsx'
import { JoinedLines } from './joined.tsx'
import { LimitForm, LimitLine } from './week-limit.tsx'
import { WentForm } from './went-form.tsx'

export type Calendar = Answer<'GET /api/people/:person_id/calendar'>
export type Appointment = Calendar['appointments'][number]
export type Conflict = Calendar['conflicts'][number]
export type Opened =
  | { what: 'arrange'; one?: Appointment; goal?: string }
  | { what: 'limit' }
  | { what: 'join'; week: string | null }
  | { what: 'went'; one: Appointment; state: 'kept' | 'missed' | 'cancelled' | 'planned' }
  | { what: 'resolve'; conflict: Conflict }
  | { what: 'contradiction' }

const TITLE = {
  arrange: 'calendar.arrange',
  went: 'calendar.how_it_went',
  resolve: 'calendar.resolve',
  contradiction: 'calendar.say_contradiction',
  limit: 'calendar.limit',
  join: 'calendar.join',
} as const

const DAYS_ON_TOP = 7
/** Everything arranged with the person, by whichever agency, in one calendar; and what collides. */
export default function CalendarPart({ person }: { person: string }) {
  const { t } = useWords()
  const now = useNow()
  const calendar = useAsk('GET /api/people/:person_id/calendar', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const [past, { toggle }] = useDisclosure(false)
  const ahead = calendar.appointments.filter((one) => one.state === 'planned' && Date.parse(one.ends_at) > now).toReversed()
  const off = calendar.appointments.filter((one) => one.by_themself && one.state_at !== null && now - Date.parse(one.state_at) < DAYS_ON_TOP * DAY)
  const behind = calendar.appointments.filter((one) => !ahead.includes(one) && !off.includes(one))
  const collide = calendar.conflicts.filter((one) => one.resolved_at === null)
  const late = useCameLate(collide.map(({ id }) => id))
  const told = calendar.joined.filter((one) => one.seen_at === null && one.stands && ahead.some(({ id }) => id === one.appointment_id))
  const mayJoin = calendar.may.includes('join') && ahead.length > 1
  const close = () => open(null)
  const colliding = (conflicts: readonly Conflict[]) =>
    conflicts.length > 0 && (
      <Section title={t('calendar.collides')} lead={t('calendar.collides_lead')}>
        <ConflictLines
          conflicts={conflicts}
          onResolve={(conflict) => open({ what: 'resolve', conflict })}
          onArrange={(conflict) => open({ what: 'arrange', goal: conflict.first!.id })}
          onJoin={mayJoin ? ({ week_on }) => open({ what: 'join', week: week_on }) : undefined}
        />
      </Section>
    )
  return (
    <Stack gap="lg">
      {colliding(collide.filter(({ id }) => !late(id)))}
      {told.length > 0 && (
        <Section title={t('calendar.joined')}>
          <JoinedLines person={person} joined={told} />
        </Section>
      )}
      {off.length > 0 && (
        <Section title={t('calendar.cannot_come')} lead={t('calendar.cannot_come_lead')}>
          <AppointmentLines appointments={off} open={open} />
        </Section>
      )}
      <Section
        title={t('calendar.ahead')}
        lead={t('calendar.lead')}
        actions={
          calendar.may.includes('arrange') && (
            <Button variant="light" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => open({ what: 'arrange' })}>
              {t('calendar.arrange')}
            </Button>
          )
        }
      >
        <LimitLine calendar={calendar} onSay={() => open({ what: 'limit' })} />
        {ahead.length === 0 ? (
          <Empty level={3} title={t(calendar.sees_all ? 'calendar.none' : 'calendar.none_known')}>
            {t('calendar.none_first')}
          </Empty>
        ) : (
          <AppointmentLines appointments={ahead} open={open} />
        )}
        {!calendar.sees_all && (
          <Text size="sm" c="dimmed">
            {t('calendar.as_far')}
          </Text>
        )}
        <Group className="no-print" gap="xs">
          {mayJoin && (
            <Button variant="subtle" leftSection={<IconArrowsJoin2 size={18} aria-hidden />} onClick={() => open({ what: 'join', week: null })}>
              {t('calendar.join')}
            </Button>
          )}
          {calendar.may.includes('say_what_contradicts') && (
            <Button variant="subtle" leftSection={<IconArrowsSplit2 size={18} aria-hidden />} onClick={() => open({ what: 'contradiction' })}>
              {t('calendar.say_contradiction')}
            </Button>
          )}
          {behind.length > 0 && (
            <Button variant="subtle" aria-expanded={past} onClick={toggle}>
              {t('calendar.past', { n: behind.length })}
            </Button>
          )}
        </Group>
        <Collapse expanded={past}>
          <AppointmentLines appointments={behind} open={open} />
        </Collapse>
        <Resolved conflicts={calendar.conflicts.filter((one) => one.resolved_at !== null)} />
      </Section>
      {colliding(collide.filter(({ id }) => late(id)))}
      <Side title={opened && t(TITLE[opened.what])} opened={opened !== null} close={close}>
        {opened?.what === 'arrange' && (
          <AppointmentForm person={person} calendar={calendar} one={opened.one} goal={opened.goal ?? null} onDone={close} />
        )}
        {opened?.what === 'limit' && <LimitForm person={person} calendar={calendar} onDone={close} />}
        {opened?.what === 'join' && (
          <JoinForm person={person} visits={ahead.filter((one) => opened.week === null || one.week_on === opened.week)} onDone={close} />
        )}
        {opened?.what === 'went' && <WentForm person={person} one={opened.one} state={opened.state} onDone={close} />}
        {opened?.what === 'resolve' && <ResolveForm person={person} conflict={opened.conflict} onDone={close} />}
        {opened?.what === 'contradiction' && <ContradictionForm person={person} calendar={calendar} onDone={close} />}
      </Side>
    </Stack>
  )
}

function Resolved({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useWords()
  if (conflicts.length === 0) return null
  return (
    <div>
      <Text fw={650} mb={4}>
        {t('calendar.resolved')}
      </Text>
      <ConflictLines conflicts={conflicts.slice(0, 5)} />
    </div>
  )
}
