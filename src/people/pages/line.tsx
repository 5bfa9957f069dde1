import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { PersonLine } from '../../web/kit/person-line.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day, When } from '../../web/kit/when.tsx'
import { daysInWords } from '../../web/kit/when-words.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'
import type { Listed } from './shown.ts'
import { Situation } from './situation.tsx'

export const COLUMNS = [
  'people.col_person',
  'people.col_home',
  'people.col_state',
  'people.col_coordinator',
  'people.col_contact',
  'people.col_next',
  'people.col_review',
] as const

/** On a phone the column's name stands above what it holds, except over the person. */
function Cell({ of, children }: { of: number; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div role="cell">
      {of > 0 && (
        <span className="cell-word" aria-hidden>
          {t(COLUMNS[of]!)}
        </span>
      )}
      {children}
    </div>
  )
}

/** What is due next: the day, and how far off it is. */
function Next({ at }: { at: string | null }) {
  if (!at) return <When at={null} />
  return (
    <>
      <Day day={at.slice(0, 10)} style="short" />
      <Text size="sm" c="dimmed">
        <When at={at} />
      </Text>
    </>
  )
}

/** One person in a list: who, where, how far, who coordinates, what is next. */
export function Line({ row }: { row: Listed }) {
  const { t, has } = useWords()
  const stage = `stage.${row.state ?? ''}`
  const none = (
    <Text span c="dimmed" size="sm">
      {t('people.not_shared_short')}
    </Text>
  )
  return (
    <>
      <Cell of={0}>
        <PersonLine person={{ id: row.id, name: row.name || t('people.nameless') }} size={34}>
          {row.pathway ? t(`pathway.${row.pathway}`) : null}
        </PersonLine>
        {row.high_vulnerability && (
          <Group mt={4}>
            <StateBadge state="urgent">{t('people.high_need')}</StateBadge>
          </Group>
        )}
      </Cell>
      <Cell of={1}>
        {row.situation ? (
          <div>
            <Situation situation={row.situation} />
            {row.days_homeless !== null && (
              <Text size="sm" c="dimmed">
                {t('people.days_homeless', { days: daysInWords(row.days_homeless, t) })}
              </Text>
            )}
          </div>
        ) : (
          none
        )}
      </Cell>
      <Cell of={2}>
        {row.state ? (has(stage) ? t(stage as Word) : row.state) : none}
        {row.level && (
          <Text size="sm" c="dimmed">
            {t(`level.${row.level}`)}
          </Text>
        )}
      </Cell>
      <Cell of={3}>
        {row.coordinator ? (
          row.coordinator
        ) : row.state ? (
          <Text span c="dimmed" size="sm">
            {t('people.no_coordinator')}
          </Text>
        ) : (
          none
        )}
      </Cell>
      <Cell of={4}>{row.last_two_way_at ? <When at={row.last_two_way_at} /> : t('people.no_contact_yet')}</Cell>
      <Cell of={5}>
        {row.missed ? <StateBadge state="missed">{t('people.missed_n', { count: row.missed })}</StateBadge> : <Next at={row.next_at} />}
      </Cell>
      <Cell of={6}>
        <Day day={row.review_on} style="short" />
      </Cell>
    </>
  )
}
