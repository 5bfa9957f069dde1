import { Alert, Group, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

type One = Answer<'GET /api/radar/working-alone'>['alone'][number]
const whyOf = (one: One) => (one.organisations < 2 ? 'radar.alone_one' : one.disciplines < 2 ? 'radar.alone_field' : 'radar.alone_silent')

/** For whom much is coordinated, and the agency works alone: gone by itself when another takes part and says something. */
export function Alone() {
  const { t, locale } = useWords()
  const { data, error } = useAsking('GET /api/radar/working-alone', {})
  if (error) return <Refusal refusal={error} />
  if (!data) return null
  if (data.alone.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('radar.alone_none')}
      </Text>
    )
  return (
    <Section title={t('radar.alone')} lead={t('radar.alone_lead')}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.alone.map((one) => (
          <Group component="li" key={one.id} gap="xs" justify="space-between">
            <div>
              <Go to={`${paths.person(one.person.id)}?tab=team`}>{one.person.name || t('radar.unnamed')}</Go>
              <Text size="sm">
                {t(whyOf(one))} · {t('radar.alone_since', { day: dayInWords(one.since.slice(0, 10), locale) })}
              </Text>
            </div>
            <Text size="sm" c="dimmed">
              {one.owner?.name ?? t('radar.nobody')}
            </Text>
          </Group>
        ))}
      </Stack>
      {data.more && <Alert color="gray">{t('radar.alone_more', { count: data.alone.length })}</Alert>}
    </Section>
  )
}
