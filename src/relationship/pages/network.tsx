import { Group, Stack, Text } from '@mantine/core'
import { ALLIANCE } from '../../shared/relationship-words.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What people say in private about working with their main worker, as one mean of the network. */
export function AllianceMean() {
  const { t } = useWords()
  const { data } = useAsking('GET /api/alliance', {})
  if (!data) return null
  const { mean, fewest } = data
  return (
    <Section title={t('relationship.network')} lead={t('relationship.network_lead')}>
      {mean === null ? (
        <Text>{t('relationship.network_few', { fewest })}</Text>
      ) : (
        <Stack gap="xs">
          <Text fw={650}>{t('relationship.network_mean', { all: mean.all, people: mean.people })}</Text>
          <Group gap="lg">
            {ALLIANCE.map((one) => (
              <Text key={one} size="sm">
                {t(`relationship.${one}_short`)}: {mean[one]}
              </Text>
            ))}
          </Group>
        </Stack>
      )}
    </Section>
  )
}
