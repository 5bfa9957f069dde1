import { Group, Text } from '@mantine/core'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { minutesInWords } from '../../web/kit/when-words.ts'
import { useNow } from '../../web/kit/reader.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { EntryLine } from '../../shared/entry-words.ts'

type Clocked = Pick<EntryLine, 'clock'>
const SOON_MS = 60 * 60_000

/** The running clock: how long is left, or how long it is over. Icon and words, never colour alone. */
export function Clock({ clock }: Clocked) {
  const { t } = useWords()
  const now = useNow()
  if (!clock) return null
  const left = Date.parse(clock.due_at) - now
  const time = minutesInWords(Math.max(1, Math.abs(left) / 60_000), t)
  const state: State = left < 0 ? 'urgent' : left < SOON_MS ? 'soon' : 'pending'
  return <StateBadge state={state}>{left < 0 ? t('entry.overdue_by', { time }) : t('entry.due_in', { time })}</StateBadge>
}

/** What is waited for, or how the first contact was answered. */
export function Waiting({ line }: { line: Pick<EntryLine, 'clock' | 'answered' | 'declined_by'> }) {
  const { t } = useWords()
  return (
    <Group gap="xs">
      {line.clock && (
        <Text span fw={600}>
          {t(`entry.waits.${line.clock.waits_for}`)}
        </Text>
      )}
      {line.declined_by && (
        <Text span size="sm" c="dimmed">
          {t('entry.declined_by', { agency: line.declined_by })}
        </Text>
      )}
    </Group>
  )
}

export function Answered({ answered }: Pick<EntryLine, 'answered'>) {
  const { t } = useWords()
  if (!answered) return null
  if (answered.minutes === 0) return <StateBadge state="met">{t('entry.answered_at_once')}</StateBadge>
  const hours = Math.floor(answered.minutes / 60)
  const rest = answered.minutes % 60
  const time = [...(hours ? [t('when.hours', { count: hours })] : []), ...(rest || !hours ? [t('when.minutes', { count: rest })] : [])].join(' ')
  return (
    <StateBadge state={answered.on_time ? 'met' : 'met_late'}>
      {t(answered.on_time ? 'entry.answered_on_time' : 'entry.answered_late', { time })}
    </StateBadge>
  )
}
