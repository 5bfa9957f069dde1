import { Group, Stack, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Card } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** The plans drawn by chance for this quarter, for a supervisor's second look. */
export default function Sample() {
  const { t } = useWords()
  const { quarter, pct, active, drawn } = useAsk('GET /api/plans/sample')
  return (
    <Page title={t('planning.sample', { quarter })} lead={t('planning.sample_lead', { pct, active })}>
      {drawn.length === 0 ? (
        <Empty title={t('planning.sample_none')} />
      ) : (
        <Card>
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {drawn.map(({ person, audited_at }) => (
              <Group component="li" key={person.id} gap="sm">
                <Go to={`${paths.person(person.id)}/plan`} fw={600}>
                  {person.name || t('planning.unnamed')}
                </Go>
                <StateBadge state={audited_at ? 'met' : 'pending'}>{t(audited_at ? 'planning.sample_done' : 'planning.sample_open')}</StateBadge>
                {audited_at && (
                  <Text size="sm" c="dimmed">
                    <Day day={audited_at.slice(0, 10)} />
                  </Text>
                )}
              </Group>
            ))}
          </Stack>
        </Card>
      )}
    </Page>
  )
}
