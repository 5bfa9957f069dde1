import { Alert, List, Text } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { Section } from '../../web/kit/section.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'

/** For a supervisor: noes to assessments that gather around one worker; not to blame, but to look at how it is offered. */
export function Declines() {
  const { t } = useWords()
  const { roles } = useReader()
  const { data } = useAsking('GET /api/assessment/declines', undefined, { enabled: roles.includes('supervisor') })
  if (!data || data.answered === 0) return null
  const { answered, declined, workers } = data
  return (
    <Section title={t('scorecard.declines')} lead={t('scorecard.declines_lead', { answered, declined })}>
      {workers
        .filter((one) => one.flagged)
        .map((one) => (
          <Alert key={one.id} color="amber" variant="light" icon={<IconFlag aria-hidden />}>
            {t('scorecard.declines_many', { name: one.name, declined: one.declined, answered: one.answered })}
          </Alert>
        ))}
      <details>
        <summary>
          <Text span size="sm">
            {t('scorecard.declines_all')}
          </Text>
        </summary>
        <List size="sm" mt="xs">
          {workers.map((one) => (
            <List.Item key={one.id}>{t('scorecard.declines_one', { name: one.name, declined: one.declined, answered: one.answered })}</List.Item>
          ))}
        </List>
      </details>
    </Section>
  )
}
