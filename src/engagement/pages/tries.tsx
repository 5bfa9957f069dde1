import { Group, Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Plan } from './engagement.tsx'

/** What was tried, the newest first. */
export function Tries({ tries, bare = false }: { tries: Plan['attempts']; bare?: boolean }) {
  const { t, locale } = useWords()
  const list = (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {tries.map((one) => (
        <Stack component="li" key={one.id} gap={2}>
          <Group gap="sm">
            <Text fw={600}>{dayInWords(one.at.slice(0, 10), locale)}</Text>
            <Text>{[t(`engagement.way.${one.way}`), one.place, one.whom].filter(Boolean).join(' · ')}</Text>
            <StateBadge state={one.reached ? 'met' : 'pending'}>{t(one.reached ? 'engagement.was_reached' : 'engagement.not_reached')}</StateBadge>
          </Group>
          {one.words && <Text size="sm">{one.words}</Text>}
        </Stack>
      ))}
    </Stack>
  )
  if (bare) return list
  return <Section title={t('engagement.tries')}>{tries.length === 0 ? <Text>{t('engagement.no_tries')}</Text> : list}</Section>
}
