import { Group, Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'

const LOOKS = { not_started: 'pending', seeking: 'soon', obtained: 'met', in_use: 'kept', not_obtainable: 'na' } as const satisfies Record<
  string,
  State
>

/** What my plan names, and how far it has been got. */
export function MyObtaining({ person }: { person: string }) {
  const { t } = useWords()
  const { supports } = useAsk('GET /api/people/:person_id/obtaining', { params: { person_id: person } })
  if (supports.length === 0) return null
  return (
    <Section title={t('obtaining.mine')} lead={t('obtaining.mine_lead')}>
      <Stack component="ul" gap="sm" p={0} my={0} style={{ listStyle: 'none' }}>
        {supports.map((one) => (
          <Group component="li" key={one.id} justify="space-between" gap="xs">
            <div style={{ flex: '1 1 10rem' }}>
              <Text>{one.what}</Text>
              {one.need && (
                <Text size="sm" c="dimmed">
                  {t('obtaining.for', { need: one.need })}
                </Text>
              )}
            </div>
            <StateBadge state={LOOKS[one.state]}>{t(`obtaining.state.${one.state}`)}</StateBadge>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
