import { List, Stack, Text, Title } from '@mantine/core'
import { Card } from '../../web/kit/section.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { isOpenGoal, isUnanswered, partyOf, sayParty, stepsOf, type Part } from './part.ts'

/** The plan as its owner reads it, in plain words and in their order; made to be printed and taken along. */
export function PersonsView({ board }: Part) {
  const { t } = useWords()
  const coordinator = board.coordinators.find((one) => one.state === 'current')
  const promises = board.actions.filter((one) => one.kind === 'promise' && one.state !== 'cancelled')
  const who = (id: string | null) => (id === board.owner.id ? t('planning.me') : sayParty(partyOf(board, id), t))
  return (
    <Stack gap="lg" maw={760} fz="lg">
      {board.order && (
        <Card>
          <Title order={2} mb="sm">
            {t('planning.first_for_me')}
          </Title>
          <List type="ordered" size="lg" spacing={6}>
            {board.order.issues.map((issue) => (
              <List.Item key={issue}>{issue}</List.Item>
            ))}
          </List>
        </Card>
      )}
      {board.goals.filter(isOpenGoal).map((goal) => (
        <Card key={goal.id}>
          <Title order={2}>{goal.words}</Title>
          <Text c="dimmed" mb="sm">
            {t('planning.by_day')} <Day day={goal.target_on} style="full" />
          </Text>
          <Text mb="sm">
            {t('planning.we_know_when')} {goal.success_measure}
          </Text>
          <List size="lg" spacing={8}>
            {stepsOf(board, goal.id).map((step) => (
              <List.Item key={step.id}>
                {step.words}
                <Text span display="block" size="md" c="dimmed">
                  {isUnanswered(step) ? t('planning.asked_of', { name: who(step.responsible_id) }) : who(step.responsible_id)} ·{' '}
                  <Day day={step.due_at?.slice(0, 10) ?? null} />
                </Text>
              </List.Item>
            ))}
          </List>
        </Card>
      ))}
      {promises.length > 0 && (
        <Card>
          <Title order={2} mb="sm">
            {t('planning.promised_to_me')}
          </Title>
          <List size="lg" spacing={8}>
            {promises.map((one) => (
              <List.Item key={one.id}>
                {one.words}
                <Text span display="block" size="md" c="dimmed">
                  {who(one.responsible_id)} · <Day day={one.due_at?.slice(0, 10) ?? null} /> ·{' '}
                  {t(`planning.promise_state.${one.state === 'done' || one.state === 'confirmed' ? 'kept' : one.overdue ? 'late' : 'open'}`)}
                </Text>
              </List.Item>
            ))}
          </List>
        </Card>
      )}
      <Card>
        <Title order={2} mb="sm">
          {t('planning.my_people')}
        </Title>
        <List size="lg" spacing={8}>
          {coordinator && (
            <List.Item>
              {sayParty(partyOf(board, coordinator.staff_id), t)}: {t('planning.my_coordinator')}
            </List.Item>
          )}
          {board.participants
            .filter((one) => one.party_id !== board.owner.id && one.party_id !== coordinator?.staff_id)
            .map((one) => (
              <List.Item key={one.id}>
                {sayParty(partyOf(board, one.party_id), t)}: {one.role}
                {one.contact_path && ` · ${one.contact_path}`}
              </List.Item>
            ))}
        </List>
        {board.plan?.next_review_on && (
          <Text mt="md">
            {t('planning.we_look_again')} <Day day={board.plan.next_review_on} style="full" />
          </Text>
        )}
      </Card>
    </Stack>
  )
}
