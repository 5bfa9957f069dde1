import { Group, List, Stack, Text } from '@mantine/core'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { isOpenGoal, isUnanswered, stepsOf } from './part.ts'
import { StepState, Whose } from './step-look.tsx'

/** The plan on the person's page: how it stands, the goals in the person's order, and who does the next steps. */
export default function PlanPart({ person }: { person: string }) {
  const { t } = useWords()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: person } })
  const goals = board.goals.filter(isOpenGoal)
  const waiting = board.actions.filter((step) => step.state === 'requested' || step.state === 'countered').length
  const open = <GoButton to={`${paths.person(person)}/plan`}>{t('planning.see_plan')}</GoButton>
  if (!board.plan && goals.length === 0)
    return (
      <Empty title={t('planning.none')} action={board.may_next.includes('begin') && open}>
        {t('planning.none_first')}
      </Empty>
    )
  return (
    <Section
      title={t('planning.plan')}
      actions={open}
      lead={
        board.plan && (
          <>
            {t(`planning.state.${board.plan.state}`)}, {t('planning.version', { n: board.plan.n })} ·{' '}
            {t('planning.coverage_of', { covered: board.coverage.covered, of: board.coverage.of })}
          </>
        )
      }
    >
      <Stack gap="md">
        {waiting > 0 && (
          <Group>
            <StateBadge state="soon">{t('planning.waiting_for_answers', { count: waiting })}</StateBadge>
          </Group>
        )}
        {goals.length === 0 && <Text c="dimmed">{t('planning.no_goal_here')}</Text>}
        {goals.map((goal) => (
          <div key={goal.id}>
            <Text fw={650}>
              {goal.words}{' '}
              <Text span c="dimmed" fw={400} size="sm">
                {t(`planning.horizon.${goal.horizon}`)} · <Day day={goal.target_on} />
              </Text>
            </Text>
            <List size="sm" spacing={4}>
              {stepsOf(board, goal.id)
                .filter((step) => step.state !== 'confirmed')
                .map((step) => (
                  <List.Item key={step.id}>
                    <Group gap={6}>
                      <Text span size="sm" fw={isUnanswered(step) ? 400 : 600}>
                        {step.words}
                      </Text>
                      <Whose board={board} step={step} />
                      <StepState step={step} />
                    </Group>
                  </List.Item>
                ))}
            </List>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
