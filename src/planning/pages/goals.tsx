import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconBulb, IconHome, IconLink, IconSparkles } from '@tabler/icons-react'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Action, Goal } from '../contract.ts'
import { GoalPartners } from './goal-partners.tsx'
import { Ladder } from './ladder.tsx'
import { isOpenGoal, partyOf, sayParty, stepsOf, type Part } from './part.ts'
import { StepState, Whose } from './step-look.tsx'

const HORIZONS = ['immediate', 'short', 'long'] as const

/** Goals by horizon, in the order of the person. */
export function Goals(part: Part) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="lg">
      {HORIZONS.map((horizon) => {
        const goals = part.board.goals.filter((goal) => goal.horizon === horizon)
        return (
          <Stack key={horizon} component="section" gap="sm" aria-labelledby={`horizon-${horizon}`}>
            <div>
              <Title order={2} id={`horizon-${horizon}`} size="h3">
                {t(`planning.horizon.${horizon}`)}
              </Title>
              <Text size="sm" c="dimmed">
                {t('planning.within_days', { days: part.board.horizon_days[horizon] })}
              </Text>
            </div>
            {goals.length === 0 && (
              <Text c="dimmed" size="sm">
                {t('planning.no_goal_here')}
              </Text>
            )}
            {goals.map((goal) => (
              <GoalCard key={goal.id} {...part} goal={goal} />
            ))}
          </Stack>
        )
      })}
    </SimpleGrid>
  )
}

function GoalCard({ goal, ...part }: Part & { goal: Goal }) {
  const { t } = useWords()
  const writes = part.board.may_next.includes('write')
  return (
    <Paper component="article" withBorder radius="lg" p="md" bg={isOpenGoal(goal) ? 'var(--mantine-color-body)' : 'transparent'}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {goal.words}
          </Title>
          {goal.housing_goal && <IconHome size={20} aria-label={t('planning.housing_goal')} role="img" style={{ flexShrink: 0 }} />}
        </Group>
        <Group gap={6}>
          <Badge variant="default" tt="none" fw={500}>
            {t(`category.${goal.category}`)}
          </Badge>
          <Badge variant="light" color={goal.state === 'achieved' ? 'moss' : 'gray'} tt="none" fw={500}>
            {t(`planning.goal_state.${goal.state}`)}
          </Badge>
          {goal.template === 'as_it_came' && (
            <Badge variant="light" color="amber" tt="none" fw={500}>
              {t('fitted.as_it_came')}
            </Badge>
          )}
          {goal.changed_since_version && (
            <Badge variant="light" color="amber" tt="none" fw={500}>
              {t('planning.changed_since')}
            </Badge>
          )}
        </Group>
        {goal.proposed_by && (
          <Text size="sm" className="beside">
            <IconBulb size={16} aria-hidden />
            <span>
              {t(goal.proposed_by === part.board.owner.id ? 'taking.idea_person' : 'taking.idea_of', {
                name:
                  goal.proposed_by === part.board.owner.id
                    ? part.board.owner.name || t('planning.unnamed')
                    : sayParty(partyOf(part.board, goal.proposed_by), t),
              })}
              {goal.quality_area && (
                <Text span c="dimmed" inherit>
                  {' '}
                  · {t('taking.better', { area: t(`quality.${goal.quality_area}`) })}
                </Text>
              )}
            </span>
          </Text>
        )}
        {goal.sources.map((source) => (
          <Text key={source.id} size="sm" className="beside">
            {source.kind === 'strength' ? <IconSparkles size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}{' '}
            {t(`planning.source.${source.kind}`, { words: source.words })}
          </Text>
        ))}
        <Text size="sm">
          <Text span c="dimmed" inherit>
            {t('planning.measure')}
          </Text>{' '}
          {goal.success_measure}
        </Text>
        <Text size="sm">
          <Text span c="dimmed" inherit>
            {t('planning.by_day')}
          </Text>{' '}
          <Day day={goal.target_on} />
          {goal.first_target_on !== goal.target_on && (
            <Text span c="dimmed" inherit>
              {' '}
              {t('planning.first_planned')} <Day day={goal.first_target_on} />
            </Text>
          )}
          {goal.confidence !== null && <> · {t('planning.confidence_of', { n: goal.confidence })}</>}
        </Text>
        <GoalPartners {...part} goal={goal} />
        <Ladder goal={goal} />
        {goal.warnings.map((warning) => (
          <Text key={warning} size="sm" className="beside">
            <IconAlertTriangle size={16} aria-hidden /> {t(`planning.warning.${warning}`)}
          </Text>
        ))}
        <Stack gap={6}>
          {stepsOf(part.board, goal.id).map((step) => (
            <StepLine key={step.id} {...part} step={step} />
          ))}
        </Stack>
        {writes && isOpenGoal(goal) && (
          <Group gap={4} className="no-print">
            <Button
              size="compact-sm"
              variant="light"
              aria-label={`${t('planning.add_step')}: ${goal.words}`}
              onClick={() => part.open({ what: 'new_step', goal })}
            >
              {t('planning.add_step')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('planning.change_goal', { goal: goal.words })}
              onClick={() => part.open({ what: 'goal', goal })}
            >
              {t('planning.change')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('planning.move_goal', { goal: goal.words })}
              onClick={() => part.open({ what: 'goal_state', goal })}
            >
              {t('planning.how_it_stands')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('taking.look_again', { goal: goal.words })}
              onClick={() => part.open({ what: 'rung', goal })}
            >
              {t('taking.who_now')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('joint.open_for', { goal: goal.words })}
              onClick={() => part.open({ what: 'partners', goal })}
            >
              {t('joint.open')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

export const StepLine = ({ board, open, step }: Part & { step: Action }) => (
  <UnstyledButton className="choice says" p="xs" onClick={() => open({ what: 'step', id: step.id })}>
    <span style={{ minWidth: 0, width: '100%' }}>
      <Text span display="block" size="sm" style={{ overflowWrap: 'anywhere' }}>
        {step.words}
      </Text>
      <Group gap={6} mt={4}>
        <Whose board={board} step={step} />
        <StepState step={step} />
        <Text span size="sm" c="dimmed">
          <Day day={step.due_at?.slice(0, 10) ?? null} style="short" />
        </Text>
      </Group>
    </span>
  </UnstyledButton>
)
