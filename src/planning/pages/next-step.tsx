import { Alert, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconArrowRight, IconCircleCheck, IconCircleDashed, IconHandStop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Refused } from '../../web/client.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { sayRefusal, useWords } from '../../web/words/use-words.ts'
import { partyOf, sayParty, type Opened, type Part } from './part.ts'

type Missing = Part['board']['missing']['propose'][number]

/** What the plan still needs, said while one works, each with the way to it; and the one act that comes next. */
export function NextStep(part: Part) {
  const { t } = useWords()
  const { board, open, person } = part
  const plan = board.plan!
  const activate = useSend('POST /api/people/:person_id/plan/activate')
  const over = plan.state === 'closing' || plan.state === 'closed'
  const ahead = !over && plan.proposed_n !== null
  const inForce = !['drafting', 'proposed', 'agreed'].includes(plan.state)
  const missing = ahead ? board.missing.activate : inForce ? [] : board.missing.propose
  const may = (step: (typeof board.may_next)[number]) => board.may_next.includes(step)
  // What the refusal names is what stands here already, and shrinks here as it is mended
  const notReady = activate.refusal instanceof Refused && activate.refusal.code === 'plan_not_ready'
  return (
    <Paper component="section" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} aria-labelledby="next-step">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={2} id="next-step">
            {t(over ? 'planning.next_over' : ahead ? 'planning.next_activate' : inForce ? 'planning.next_in_force' : 'planning.next_propose')}
          </Title>
          <Group gap="xs" className="no-print">
            {may('agree') && (
              <Button variant={missing.length === 1 ? 'filled' : 'light'} onClick={() => open({ what: 'agree' })}>
                {t('planning.owner_agrees')}
              </Button>
            )}
            {may('activate') && (
              <Button
                loading={activate.sending}
                variant={missing.length === 0 ? 'filled' : 'light'}
                onClick={() => activate.send({ params: { person_id: person }, body: { version: plan.version } })}
              >
                {t('planning.activate')}
              </Button>
            )}
            {may('propose') && (
              <Button variant={!ahead && missing.length === 0 && !inForce ? 'filled' : 'default'} onClick={() => open({ what: 'propose' })}>
                {t(plan.proposed_n || inForce ? 'planning.propose_again' : 'planning.propose')}
              </Button>
            )}
          </Group>
        </Group>
        <Figures {...part} />
        {missing.length > 0 &&
          (notReady ? (
            <Alert role="alert" color="clay" variant="light" icon={<IconHandStop aria-hidden />} title={t('refusal.plan_not_ready')}>
              <StillMissing {...part} missing={missing} />
            </Alert>
          ) : (
            <StillMissing {...part} missing={missing} />
          ))}
        {missing.length === 0 && !inForce && (
          <Text className="beside">
            <IconCircleCheck size={18} aria-hidden /> {t('planning.nothing_missing')}
          </Text>
        )}
        <Refusal refusal={notReady ? null : activate.refusal} />
      </Stack>
    </Paper>
  )
}

/** Everything that is missing, each with whom or what it is about. */
export function StillMissing({ missing, ...part }: Part & { missing: readonly Missing[] }) {
  const { t } = useWords()
  return (
    <div>
      <Text fw={650} mb={6}>
        {t('kit.missing_title', { count: missing.length })}
      </Text>
      <List spacing={4} icon={<IconCircleDashed size={18} aria-hidden />}>
        {missing.map((one, at) => (
          <List.Item key={at}>
            <Say {...part} missing={one} />
          </List.Item>
        ))}
      </List>
    </div>
  )
}

const LEVELS = ['none', 'low', 'medium', 'high'] as const
function Figures({ board, open }: Part) {
  const { t } = useWords()
  const plan = board.plan!
  const decide = board.may_next.includes('write') && (
    <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => open({ what: 'level' })}>
      {t('planning.decide')}
    </Button>
  )
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      <Figure label={t('planning.coverage')}>{t('planning.coverage_of', { covered: board.coverage.covered, of: board.coverage.of })}</Figure>
      <Figure label={t('planning.level')} more={decide}>
        {plan.level ? t(`planning.level.${plan.level}`) : t('planning.level_open', { level: t(`planning.level.${plan.level_suggested}`) })}
        {plan.level && LEVELS.indexOf(plan.level_suggested) > LEVELS.indexOf(plan.level) && (
          <Text size="sm" c="dimmed">
            {t('planning.level_rose', { level: t(`planning.level.${plan.level_suggested}`) })}
          </Text>
        )}
      </Figure>
      <Figure label={t('planning.owner')}>
        {plan.agreement ? (
          <>
            {t('planning.agreed_to', { n: plan.agreement.n })} <Day day={plan.agreement.at.slice(0, 10)} />
          </>
        ) : (
          t('planning.not_agreed_yet')
        )}
      </Figure>
      <Figure label={t('planning.review')}>{plan.next_review_on ? <Day day={plan.next_review_on} /> : t('planning.review_when_active')}</Figure>
    </SimpleGrid>
  )
}

const Figure = ({ label, children, more }: { label: string; children: ReactNode; more?: ReactNode }) => (
  <div>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    <Text fw={650} component="div">
      {children}
    </Text>
    {more}
  </div>
)

/** One missing thing in words, naming what it is about, with the button that takes one there. */
function Say({ board, open, missing }: Part & { missing: Missing }) {
  const words = useWords()
  const { t } = words
  const about = (key: string) => String(missing[key] ?? '')
  const step = board.actions.find((one) => one.id === about('action_id'))
  const thing =
    board.needs.find((one) => one.id === about('need_id'))?.words ??
    board.goals.find((one) => one.id === about('goal_id'))?.words ??
    (step
      ? `${step.words} · ${step.responsible_id ? sayParty(partyOf(board, step.responsible_id), t) : t('planning.nobody_yet')}`
      : missing['party_id']
        ? sayParty(partyOf(board, about('party_id')), t)
        : missing['section']
          ? t(`planning.section.${about('section')}` as 'planning.section.budget')
          : '')
  const way = wayTo(board, missing)
  return (
    <>
      {sayRefusal(words, missing.refusal)}{' '}
      {thing && (
        <Text span fw={600}>
          {thing}
        </Text>
      )}{' '}
      {way && board.may_next.includes('write') && (
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          rightSection={<IconArrowRight size={14} aria-hidden />}
          aria-label={`${t('kit.mend')}: ${thing}`}
          onClick={() => open(way)}
        >
          {t('kit.mend')}
        </Button>
      )}
    </>
  )
}

function wayTo(board: Part['board'], missing: Missing): Opened | null {
  const goal = board.goals.find((one) => one.id === missing['goal_id'])
  const ways: Record<string, Opened | null> = {
    level_not_decided: { what: 'level' },
    no_order_by_the_person: { what: 'order' },
    no_goal_yet: { what: 'goal' },
    no_housing_goal: { what: 'goal' },
    section_open: { what: 'section', id: String(missing['section']) },
    change_not_answered: { what: 'answer_change', id: String(missing['request_id']) },
    step_without_a_name: { what: 'step', id: String(missing['action_id']) },
    need_not_covered: { what: 'need', need_id: String(missing['need_id']) },
    neither_took_part_nor_declined: { what: 'offer_planning' },
    no_goal_proposed_by_the_person: { what: 'goal' },
    goal_without_its_part_of_life: goal ? { what: 'goal', goal } : null,
    make_it_fit_this_person: goal ? { what: 'goal', goal } : null,
    goal_without_action: goal ? { what: 'new_step', goal } : null,
    action_not_agreed: { what: 'step', id: String(missing['action_id']) },
    party_does_not_take_part: { what: 'participant' },
    too_few_take_part: { what: 'participant' },
    coordinator_not_acknowledged: board.may_next.includes('propose_coordinator') ? { what: 'coordinator' } : null,
    owner_has_not_agreed: { what: 'agree' },
    changed_since_proposed: { what: 'propose' },
    no_version_proposed: { what: 'propose' },
  }
  return ways[missing.refusal] ?? null
}
