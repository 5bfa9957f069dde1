import { Table, Text } from '@mantine/core'
import { PersonLine } from '../../web/kit/person-line.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day, When } from '../../web/kit/when.tsx'
import { daysInWords } from '../../web/kit/when-words.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'
import type { Listed } from './shown.ts'
import { Situation } from './situation.tsx'

/** One person in a list: who, where, how far, who coordinates, what is next. */
export function Line({ row, labels }: { row: Listed; labels: readonly string[] }) {
  const { t, has } = useWords()
  const stage = `stage.${row.state ?? ''}`
  const none = (
    <Text span c="dimmed" size="sm">
      {t('people.not_shared_short')}
    </Text>
  )
  return (
    <Table.Tr>
      <Table.Td data-label={labels[0]}>
        <PersonLine person={{ id: row.id, name: row.name || t('people.nameless') }} size={34}>
          {row.pathway ? t(`pathway.${row.pathway}`) : null}
        </PersonLine>
      </Table.Td>
      <Table.Td data-label={labels[1]}>
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
      </Table.Td>
      <Table.Td data-label={labels[2]}>
        {row.state ? (has(stage) ? t(stage as Word) : row.state) : none}
        {row.level && (
          <Text size="sm" c="dimmed">
            {t(`level.${row.level}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={labels[3]}>
        {row.coordinator ? (
          row.coordinator.name
        ) : row.state ? (
          <Text span c="dimmed" size="sm">
            {t('people.no_coordinator')}
          </Text>
        ) : (
          none
        )}
      </Table.Td>
      <Table.Td data-label={labels[4]}>
        <When at={row.last_two_way_at} />
      </Table.Td>
      <Table.Td data-label={labels[5]}>
        {row.missed ? <StateBadge state="missed">{t('people.missed_n', { count: row.missed })}</StateBadge> : <When at={row.next_at} />}
      </Table.Td>
      <Table.Td data-label={labels[6]}>
        <Day day={row.review_on} style="short" />
      </Table.Td>
    </Table.Tr>
  )
}
