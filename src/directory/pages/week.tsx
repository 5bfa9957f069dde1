import { Stack, Table, Text } from '@mantine/core'
import type { DayHours, Period } from '../../shared/opening-hours.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import { useMoment, weekdayInWords } from './moment.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

function periodInWords({ opens, closes, how, what }: Period, t: Say): string {
  const times = opens === '00:00' && closes === '24:00' ? t('directory.day_and_night') : `${opens}–${closes}`
  const more = [what, how === 'phone' && t('directory.how_phone'), how === 'appointment' && t('directory.how_appointment')].filter(Boolean)
  return more.length ? `${times} (${more.join(', ')})` : times
}

type Run = { from: number; until: number; hours: DayHours | undefined }
const alike = (one: DayHours | undefined, other: DayHours | undefined) =>
  JSON.stringify([one?.said, one?.words, one?.periods]) === JSON.stringify([other?.said, other?.words, other?.periods])

/** Days that follow each other and are alike, as one: Monday to Friday. */
const runsOf = (hours: DayHours[], days: readonly number[]): Run[] =>
  days.reduce<Run[]>((runs, day) => {
    const told = hours.find((each) => each.day === day)
    const last = runs.at(-1)
    return last && alike(last.hours, told) ? [...runs.slice(0, -1), { ...last, until: day }] : [...runs, { from: day, until: day, hours: told }]
  }, [])

function daysInWords({ from, until }: Run, t: Say, locale: string): string {
  const [first, last] = [weekdayInWords(from, locale), weekdayInWords(until, locale)]
  return from === until ? first : t('directory.days', { from: first, until: last })
}

/** One line for each run of days that are alike: "Monday to Friday: 09:00–17:00". For a sheet that is taken along. */
export const weekInLines = (hours: DayHours[], t: Say, locale: string): string[] =>
  runsOf(hours, WEEK).flatMap((run) => (run.hours ? `${daysInWords(run, t, locale)}: ${dayInWords(run.hours, t)}` : []))

function dayInWords({ said, periods, words }: DayHours, t: Say): string {
  if (said === 'closed') return t('directory.hours_closed')
  if (said === 'open') return t('directory.hours_open')
  return said === 'hours' ? periods.map((period) => periodInWords(period, t)).join(', ') : words
}

/** The week as the service gives it: periods where they are plain, and always its own words where they say more. */
export function Week({ hours }: { hours: DayHours[] }) {
  const { t, locale } = useWords()
  const today = useMoment().day
  const holiday = hours.find(({ day }) => day === 8)
  return (
    <Table verticalSpacing={6} horizontalSpacing="sm" withRowBorders={false}>
      <caption className="unseen">{t('directory.hours')}</caption>
      <Table.Tbody>
        {runsOf(hours, WEEK).map((run) => {
          const here = run.from <= today && today <= run.until
          return (
            <Table.Tr key={run.from} {...(here ? { bg: 'var(--chosen)' } : {})}>
              <Table.Th scope="row" w="35%" style={{ verticalAlign: 'top' }}>
                {daysInWords(run, t, locale)}
                {here && (
                  <Text span size="sm" c="dimmed" fw={400}>
                    {' '}
                    {t('directory.today')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="figures">
                <DayLine hours={run.hours} />
              </Table.Td>
            </Table.Tr>
          )
        })}
        {holiday && (
          <Table.Tr>
            <Table.Th scope="row" style={{ verticalAlign: 'top' }}>
              {t('directory.holidays')}
            </Table.Th>
            <Table.Td className="figures">
              <DayLine hours={holiday} />
            </Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  )
}

function DayLine({ hours }: { hours: DayHours | undefined }) {
  const { t } = useWords()
  if (!hours) return <Text c="dimmed">{t('directory.hours_silent')}</Text>
  const own = hours.words.trim()
  if (hours.said === 'closed') return <Text>{own.length > 12 ? own : t('directory.hours_closed')}</Text>
  if (hours.said === 'open') return <Text>{t('directory.hours_open')}</Text>
  if (hours.said === 'unclear') return <Text style={{ whiteSpace: 'pre-line' }}>{own}</Text>
  return (
    <Stack gap={2}>
      {hours.periods.map((period, at) => (
        <Text key={at}>{periodInWords(period, t)}</Text>
      ))}
      {saysMore(hours) && (
        <Text size="sm" c="dimmed">
          {t('directory.hours_in_words')}: {own}
        </Text>
      )}
    </Stack>
  )
}

/** Whether the words hold more than the times that were read from them. */
const saysMore = ({ words, periods }: DayHours) =>
  periods.every(({ what }) => what === null) && /[a-z]{4,}/i.test(words.replaceAll(/noon|midnight|hours/gi, ''))
