import { Alert, Group, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { GoButton } from '../../web/kit/go.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Where the plan is opened: the team's page waits for the reader, or the written plan says otherwise than the team is. */
export function TeamNews({ person }: { person: string }) {
  const { t } = useWords()
  const { mine, written } = useAsk('GET /api/people/:person_id/team', { params: { person_id: person } })
  const waits = mine.some((one) => one.self && !one.confirmed)
  const differs = written && written.added.length + written.gone.length + written.changed.length > 0
  if (!waits && !differs) return null
  return (
    <Alert color="amber" variant="light" icon={<IconUsersGroup aria-hidden />} className="no-print">
      <Group justify="space-between" gap="sm">
        <div>
          {waits && <Text>{t('planning.team_changed')}</Text>}
          {differs && <Text>{t('planning.team_not_written', { n: written.n })}</Text>}
        </div>
        <GoButton to={`${paths.person(person)}?tab=team`} size="sm" variant={waits ? 'filled' : 'default'}>
          {t(waits ? 'planning.team_confirm' : 'planning.role_map')}
        </GoButton>
      </Group>
    </Alert>
  )
}
