import { Button, Stack, Text, Title } from '@mantine/core'
import { lazy, type ComponentType } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Card } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { goTo, usePlace } from '../../web/portal/place.ts'
import { ownFirst } from '../../web/words/names.ts'
import { saying, useWords } from '../../web/words/use-words.ts'
import { useReader } from '../../web/kit/reader.ts'
import { AgreePlan } from './agree-plan.tsx'
import { MyOwnPlan } from './my-own-plan.tsx'
import { MyChanges } from './my-changes.tsx'
import { Screen } from './screen.tsx'

export type Board = Answer<'GET /api/people/:person_id/plan'>
const SHOWN = ['proposed', 'agreed', 'in_progress', 'on_hold', 'achieved', 'partly_achieved'] as const
type Shown = (typeof SHOWN)[number]
const PUT_ASIDE: readonly string[] = ['cancelled']

const MyPart = lazy(() => import('./part.tsx'))
const MyServices = lazy(saying(() => import('./my-services.tsx'), 'directory', 'housing', 'matching', 'mix'))
const MyCalendar = lazy(saying(() => import('./my-calendar.tsx'), 'calendar'))
const MyConferences = lazy(saying(() => import('./my-conferences.tsx'), 'conference'))
const MyMoney = lazy(saying(() => import('./my-money.tsx'), 'budget'))
const MyUpdates = lazy(saying(() => import('./my-updates.tsx'), 'information'))
const MyReferrals = lazy(saying(() => import('./my-referrals.tsx'), 'calendar', 'referral'))
const BEHIND: Record<string, ComponentType> = {
  'plan/part': MyPart,
  'plan/services': MyServices,
  'plan/calendar': MyCalendar,
  'plan/money': MyMoney,
  'plan/conferences': MyConferences,
  'plan/referrals': MyReferrals,
  'plan/updates': MyUpdates,
}
/** The plan; and behind it, how the person takes part in it, and who can help with what it needs. */
export default function MyPlanPages() {
  const Page = BEHIND[usePlace()] ?? MyPlan
  return <Page />
}

/** The plan as its owner reads it: their goals in their order, who does what by when, and their yes. */
function MyPlan() {
  const { t } = useWords()
  const { id } = useReader()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: id } })
  const goals = board.goals.filter((goal) => SHOWN.includes(goal.state as Shown))
  if (!board.plan || goals.length === 0) {
    return (
      <Screen title={t('my.go.plan')}>
        <Empty
          title={t('my.plan_none')}
          action={
            <Stack gap="xs">
              <Button size="lg" onClick={() => goTo('words')}>
                {t('my.say')}
              </Button>
              <Button size="lg" variant="default" onClick={() => goTo('plan/part')}>
                {t('my.part')}
              </Button>
            </Stack>
          }
        >
          {t('my.plan_none_text')}
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen title={t('my.go.plan')} lead={t('my.plan_lead')}>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/part')}>
        {t('my.part')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/calendar')}>
        {t('my.calendar')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/services')}>
        {t('my.services')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/referrals')}>
        {t('my.go.referrals')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/updates')}>
        {t('my.updates')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/conferences')}>
        {t('my.go.conferences')}
      </Button>
      <Button variant="default" size="md" className="no-print" onClick={() => goTo('plan/money')}>
        {t('my.money')}
      </Button>
      <AgreePlan board={board} person={id} />
      {board.order && (
        <Card>
          <Title order={2} mb="xs">
            {t('my.plan_first')}
          </Title>
          <ol className="my-numbers">
            {board.order.issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ol>
          <Button variant="default" size="md" mt="sm" className="no-print" onClick={() => goTo('order')}>
            {t('my.go.order_text')}
          </Button>
        </Card>
      )}
      {goals.map((goal) => (
        <Goal key={goal.id} goal={goal} board={board} />
      ))}
      <MyOwnPlan board={board} person={id} />
      <MyChanges person={id} />
    </Screen>
  )
}

function Goal({ goal, board }: { goal: Board['goals'][number]; board: Board }) {
  const { t } = useWords()
  const steps = board.actions.filter((step) => step.goal_id === goal.id && !PUT_ASIDE.includes(step.state))
  const said = goal.state === 'achieved' || goal.state === 'partly_achieved' || goal.state === 'on_hold' ? t(`my.goal.${goal.state}`) : null
  const who = (id: string | null) => (id === board.owner.id ? t('my.you') : (board.parties.find((one) => one.id === id)?.name ?? ''))
  return (
    <Card>
      <Stack gap="xs">
        <Title order={2}>{goal.words}</Title>
        {said ? (
          <Text fw={650}>{said}</Text>
        ) : (
          <Text>
            <Day day={goal.target_on} style="full" />
          </Text>
        )}
        <Text c="dimmed">{t('my.plan_done_when', { words: goal.success_measure })}</Text>
        <SetBy goal={goal} board={board} who={who} />
        {board.brought
          .filter((one) => one.goal_id === goal.id && one.words !== goal.words)
          .map((one) => (
            <Text key={one.id} size="sm">
              {t('my.plan_brought', { name: who(one.relative_id), words: one.words })}
            </Text>
          ))}
        <ul className="my-list">
          {steps.map((step) => (
            <li key={step.id}>
              <Text fw={600}>{step.words}</Text>
              <Text size="sm">
                {who(step.responsible_id)}
                {step.due_at && (
                  <>
                    {' '}
                    · <Day day={step.due_at.slice(0, 10)} />
                  </>
                )}
                {step.state !== 'cancelled' && <> · {t(`my.step.${step.state}`)}</>}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}

type SetByGiven = { goal: Board['goals'][number]; board: Board; who: (id: string) => string }
/** Who set a goal with me, and who helps with it; I stand first. */
function SetBy({ goal, board, who }: SetByGiven) {
  const { t, language } = useWords()
  const names = (part: 'set' | 'contributes') =>
    ownFirst(
      goal.partners.filter((one) => one.part === part).map((one) => one.party_id),
      board.owner.id,
      who,
      language,
    )
  const [set, helping] = [names('set'), names('contributes')]
  if (set === '' && helping === '') return null
  return (
    <div>
      {set && <Text size="sm">{t('my.plan_set_by', { names: set })}</Text>}
      {helping && <Text size="sm">{t('my.plan_helping', { names: helping })}</Text>}
    </div>
  )
}
