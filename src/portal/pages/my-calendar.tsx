import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { useNow, useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import { hoursOf } from '../../calendar/pages/moments.ts'
import { MyLimit } from './my-limit.tsx'
import { Screen } from './screen.tsx'

type Appointment = Answer<'GET /api/people/:person_id/calendar'>['appointments'][number]

/** Who meets me, when and where: everything that anybody arranged with me. */
export default function MyCalendar() {
  const { t, locale } = useWords()
  const { id } = useReader()
  const now = useNow()
  const { appointments, conflicts, week_limit } = useAsk('GET /api/people/:person_id/calendar', { params: { person_id: id } })
  const ahead = appointments.filter((one) => (one.state === 'planned' || one.by_themself) && Date.parse(one.ends_at) > now).toReversed()
  const dayOf = (at: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))
  return (
    <Screen title={t('my.calendar')} lead={t('my.calendar_lead')}>
      {ahead.length === 0 && <Empty title={t('calendar.none')}>{t('my.calendar_none')}</Empty>}
      {ahead.some((one) => one.collides) && (
        <Alert color="clay" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('my.calendar_two')}
        </Alert>
      )}
      {conflicts.some((one) => one.kind === 'overload' && one.resolved_at === null) && (
        <Alert color="clay" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('my.calendar_full')}
        </Alert>
      )}
      {[...Map.groupBy(ahead, (one) => dayOf(one.starts_at))].map(([day, ones]) => (
        <Section key={day} title={day}>
          <ul className="my-list">
            {ones.map((one) => (
              <Mine key={one.id} person={id} one={one} locale={locale} />
            ))}
          </ul>
        </Section>
      ))}
      <MyLimit person={id} limit={week_limit} />
    </Screen>
  )
}

function Mine({ person, one, locale }: { person: string; one: Appointment; locale: string }) {
  const { t } = useWords()
  return (
    <li>
      <Text fw={650} className="figures">
        {hoursOf(one, locale)}
      </Text>
      <Text fw={650}>{one.what}</Text>
      <Text>{t('my.calendar_with', { name: one.with_name })}</Text>
      {one.together.map((other) => (
        <Text key={other.id}>{t('my.calendar_together', { name: `${other.with_name} (${other.what})` })}</Text>
      ))}
      <Text>{one.place || t(`mode.${one.mode}`)}</Text>
      {one.collides && (
        <div>
          <Text fw={600} className="beside">
            <IconAlertTriangle size={18} aria-hidden /> {t('calendar.collides_one')}
          </Text>
        </div>
      )}
      <Stack gap="xs" mt="xs" align="flex-start">
        <div role="status">{one.by_themself && <Text fw={600}>{saidTo(one, t)}</Text>}</div>
        <Coming person={person} one={one} />
      </Stack>
    </li>
  )
}

/** Only who is in the network sees it here: the one it is with, else whoever arranged it. */
function saidTo(one: Appointment, t: Say): string {
  const name = one.with_id ? one.with_name : one.agency
  return name ? t('my.calendar_said_to', { name }) : t('my.calendar_said')
}

/** That one cannot come, with a reason or without; and the way back. */
function Coming({ person, one }: { person: string; one: Appointment }) {
  const { t } = useWords()
  const [saying, say] = useState(false)
  const said = useSaid(`cannot-come:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/appointments/:appointment_id/state', {
    onDone: said.sent(() => say(false)),
  })
  const become = (state: 'cancelled' | 'planned', words: string) =>
    send({ params: { person_id: person, appointment_id: one.id }, body: { state, words, version: one.version } })
  if (saying && one.may.includes('cancelled'))
    return (
      <Stack gap="xs" w="100%">
        <Said said={said} label={t('my.calendar_why')} />
        <Refusal refusal={refusal} />
        <Button size="lg" loading={sending} onClick={() => become('cancelled', said.words)}>
          {t('my.send')}
        </Button>
        <Button size="lg" variant="subtle" onClick={() => say(false)}>
          {t('my.cancel')}
        </Button>
      </Stack>
    )
  return (
    <>
      {one.may.includes('cancelled') && (
        <Button variant="default" className="no-print" aria-label={`${t('my.calendar_cannot')}: ${one.what}`} onClick={() => say(true)}>
          {t('my.calendar_cannot')}
        </Button>
      )}
      {one.may.includes('planned') && (
        <>
          <Refusal refusal={refusal} />
          <Button
            variant="default"
            className="no-print"
            loading={sending}
            aria-label={`${t('my.calendar_after_all')}: ${one.what}`}
            onClick={() => become('planned', '')}
          >
            {t('my.calendar_after_all')}
          </Button>
        </>
      )}
    </>
  )
}
