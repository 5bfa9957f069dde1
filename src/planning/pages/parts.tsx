import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconHome, IconLifebuoy, IconLink } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'

export type PlanParts = Answer<'GET /api/people/:person_id/plan/parts'>
export type LinkedPlan = PlanParts['parts'][number]['plans'][number]
const ICON = { housing: IconHome, support: IconLifebuoy } as const

/** One plan, with its housing part and its support part, and every agency's own plan linked to one of them; and what collides. */
export function Parts({ person, board, open }: Part) {
  const { t } = useWords()
  const shown = useAsk('GET /api/people/:person_id/plan/parts', { params: { person_id: person } })
  const { conflicts } = useAsk('GET /api/people/:person_id/calendar', { params: { person_id: person } })
  const collide = conflicts.filter((one) => one.resolved_at === null)
  return (
    <Section
      title={t('parts.title')}
      lead={shown.leads ? t('parts.leads', { agency: shown.leads.name }) : undefined}
      actions={
        shown.may.includes('link') && (
          <Button variant="light" size="sm" leftSection={<IconLink size={18} aria-hidden />} onClick={() => open({ what: 'link_part' })}>
            {t('parts.link')}
          </Button>
        )
      }
    >
      {collide.length > 0 && (
        <Group gap="xs">
          <StateBadge state={collide.some((one) => one.late) ? 'missed' : 'urgent'}>{t('parts.collides', { n: collide.length })}</StateBadge>
          <Go to={`${paths.person(person)}?tab=calendar`}>{t('parts.see_calendar')}</Go>
        </Group>
      )}
      {shown.without_goal.map((part) => (
        <Text key={part} className="beside">
          <IconAlertTriangle size={18} aria-hidden /> {t(`parts.without.${part}`)}
        </Text>
      ))}
      {shown.not_linked.map((agency) => (
        <Text key={agency.id} className="beside">
          <IconAlertTriangle size={18} aria-hidden /> {t('parts.not_linked', { agency: agency.name })}
        </Text>
      ))}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {shown.parts.map((part) => {
          const Icon = ICON[part.part]
          return (
            <Stack key={part.part} gap="xs">
              <Title order={3} size="h4" className="beside">
                <Icon size={20} aria-hidden /> {t(`parts.part.${part.part}`)}
              </Title>
              {part.goals.length === 0 && <Text c="dimmed">{t('parts.no_goal')}</Text>}
              {part.goals.map((goal) => (
                <Text key={goal.id} size="sm">
                  {goal.words}
                </Text>
              ))}
              {part.plans.map((plan) => (
                <Linked key={plan.id} plan={plan} board={board} onChange={() => open({ what: 'link_part', part: part.part, plan })} />
              ))}
            </Stack>
          )
        })}
      </SimpleGrid>
    </Section>
  )
}

function Linked({ plan, board, onChange }: { plan: LinkedPlan; board: Part['board']; onChange: () => void }) {
  const { t } = useWords()
  return (
    <Paper withBorder radius="md" p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={650}>{plan.title || plan.agency?.name}</Text>
          {plan.title && (
            <Text size="sm" c="dimmed">
              {plan.agency?.name}
            </Text>
          )}
        </div>
        {plan.ended_at && (
          <Badge variant="light" color="gray" tt="none">
            {t('parts.ended')}
          </Badge>
        )}
      </Group>
      <Text size="sm">{plan.words || t('parts.says_nothing')}</Text>
      {plan.goal_ids.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('parts.works_on')} {plan.goal_ids.flatMap((id) => board.goals.find((goal) => goal.id === id)?.words ?? []).join(' · ')}
        </Text>
      )}
      {plan.review_on && (
        <Text size="sm" c="dimmed">
          {t('parts.review')} <Day day={plan.review_on} />
        </Text>
      )}
      {plan.may_change && (
        <Button size="compact-sm" variant="subtle" className="no-print" onClick={onChange}>
          {t('planning.change')}
        </Button>
      )}
    </Paper>
  )
}
