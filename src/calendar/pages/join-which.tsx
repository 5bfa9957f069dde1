import { Checkbox, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment } from './calendar.tsx'

type Meets = Answer<'GET /api/people/:person_id/joint-visits'>['visits']
/** A visit to come, and with which others of these it may be brought together. */
export type Offered = { visit: Appointment; with: string[] }

/** What the server says may meet, of the visits that are looked at; one that has begun meanwhile is not among them. */
export function offeredOf(visits: readonly Appointment[], meets: Meets): Offered[] {
  const here = new Set(visits.map(({ id }) => id))
  return visits.flatMap((visit) => {
    const one = meets.find(({ id }) => id === visit.id)
    return one ? [{ visit, with: one.with.filter((id) => here.has(id)) }] : []
  })
}

type Given = { offered: readonly Offered[]; chosen: string[]; choose: (chosen: string[]) => void }
/** Only what may meet is offered; what cannot meet what is chosen already says so where it stands. */
export function JoinWhich({ offered, chosen, choose }: Given) {
  const { t, locale } = useWords()
  const when = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const alone = offered.filter((one) => one.with.length === 0)
  const fits = (one: Offered) => chosen.every((id) => id === one.visit.id || one.with.includes(id))
  const told = ({ visit }: Offered, fitting: boolean) =>
    [when.format(new Date(visit.starts_at)), visit.with_name, visit.agency ?? '', fitting ? '' : t('calendar.join_not_with')]
      .filter((words) => words !== '')
      .join(' · ')
  return (
    <>
      <Checkbox.Group label={t('calendar.join_which')} value={chosen} onChange={choose}>
        <Stack gap="xs" mt={6}>
          {offered
            .filter((one) => one.with.length > 0)
            .map((one) => (
              <Checkbox
                key={one.visit.id}
                value={one.visit.id}
                label={one.visit.what}
                description={told(one, fits(one))}
                disabled={!fits(one) && !chosen.includes(one.visit.id)}
              />
            ))}
        </Stack>
      </Checkbox.Group>
      {alone.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('calendar.join_left', { what: new Intl.ListFormat(locale).format(alone.map(({ visit }) => visit.what)) })}
        </Text>
      )}
    </>
  )
}

/** Why none of them can be brought together, and what would have to be so. */
export function NothingToJoin({ person, toCome }: { person: string; toCome: number }) {
  const { t } = useWords()
  if (toCome < 2) return <Text>{t('calendar.join_too_few', { n: toCome })}</Text>
  return (
    <Stack gap="sm">
      <Text>{t('calendar.join_none')}</Text>
      <Go to={`${paths.person(person)}/consent`}>{t('calendar.join_ask')}</Go>
    </Stack>
  )
}
