import { Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { amountInWords } from '../../web/kit/amount.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Budget, Commitment, Opened } from './budget.tsx'
import { Payment } from './payment.tsx'

const LOOK = { awaiting_approval: 'soon', committed: 'pending', rejected: 'missed', spent: 'kept', released: 'na', withdrawn: 'na' } as const
type Given = { budget: Budget; open: (what: Opened) => void }

/** What waits for a yes, what is committed, and what is over; and how much of it is for which goal. */
export function BudgetLines({ budget, open }: Given) {
  const { t } = useWords()
  const [past, { toggle }] = useDisclosure(false)
  const waits = budget.commitments.filter((one) => one.state === 'awaiting_approval')
  const committed = budget.commitments.filter((one) => one.state === 'committed')
  const over = budget.commitments.filter((one) => !waits.includes(one) && !committed.includes(one))
  return (
    <>
      {waits.length > 0 && (
        <Section title={t('budget.waits')} lead={t('budget.waits_lead')}>
          <Lines lines={waits} budget={budget} open={open} />
        </Section>
      )}
      <Section title={t('budget.lines')}>
        {budget.commitments.length === 0 && (
          <Empty level={3} title={t('budget.lines_none')}>
            {t('budget.lines_none_text')}
          </Empty>
        )}
        {committed.length === 0 && budget.commitments.length > 0 && <Text c="dimmed">{t('budget.lines_none')}</Text>}
        <Lines lines={committed} budget={budget} open={open} />
        {over.length > 0 && (
          <div>
            <Button variant="subtle" className="no-print" aria-expanded={past} onClick={toggle}>
              {t('budget.past', { n: over.length })}
            </Button>
          </div>
        )}
        <Collapse expanded={past}>
          <Lines lines={over} budget={budget} open={open} />
        </Collapse>
      </Section>
      <ByGoal budget={budget} />
    </>
  )
}

const Lines = ({ lines, budget, open }: Given & { lines: readonly Commitment[] }) =>
  lines.length > 0 && (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {lines.map((one) => (
        <Line key={one.id} one={one} budget={budget} open={open} />
      ))}
    </Stack>
  )

function Line({ one, budget, open }: Given & { one: Commitment }) {
  const { t, locale } = useWords()
  const amount = (cents: number) => amountInWords(cents, locale)
  const acts = one.may.filter((act) => act !== 'correct') // stands with each payment
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group align="flex-start" gap="md">
        <Text className="figures" fw={700} style={{ flex: '0 0 5.5rem' }}>
          {amount(one.amount_cents)}
        </Text>
        <Stack gap={4} style={{ flex: '1 1 220px', minWidth: 0 }}>
          <Text fw={650}>{one.words}</Text>
          {one.for_month && (
            <Text size="sm">
              {t('budget.for_month')} <Day day={one.for_month} />
            </Text>
          )}
          {one.step && <Text size="sm">{t('budget.for_step', { step: one.step })}</Text>}
          <Text size="sm" c="dimmed">
            {one.by && <>{t('budget.by', { name: one.by })} · </>}
            <Day day={one.requested_at.slice(0, 10)} />
          </Text>
          <Answer one={one} />
          {one.spends.map((spend) => (
            <Payment key={spend.id} one={one} spend={spend} open={open} />
          ))}
          {one.end_words && <Text size="sm">{one.end_words}</Text>}
        </Stack>
        <Group gap="xs">
          <StateBadge state={one.late ? 'urgent' : LOOK[one.state]}>{t(one.late ? 'budget.late' : `budget.state.${one.state}`)}</StateBadge>
          {one.state === 'awaiting_approval' && one.over_cents > 0 && (
            <Text size="sm" fw={650} className="figures">
              {t('budget.over', { amount: amount(one.over_cents) })}
            </Text>
          )}
          {one.state === 'committed' && one.spent_cents > 0 && (
            <Text size="sm" className="figures">
              {t('budget.paid_of', { spent: amount(one.spent_cents), amount: amount(one.amount_cents) })}
            </Text>
          )}
        </Group>
      </Group>
      {acts.length > 0 && (
        <Group gap={4} mt={6} className="no-print">
          {acts.map((act) => (
            <Button
              key={act}
              size="compact-md"
              variant={act === 'decide' ? 'filled' : 'subtle'}
              aria-label={`${t(`budget.${act}`)}: ${one.words}`}
              onClick={() => open(act === 'spend' ? { what: act, budget, one } : { what: act, one })}
            >
              {t(`budget.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </Paper>
  )
}

/** Who was asked and by when they answer; or what they answered, and why. */
function Answer({ one }: { one: Commitment }) {
  const { t, locale } = useWords()
  if (one.decision) {
    const { approved, by, reason, excess_cents } = one.decision
    const name = by ?? ''
    return (
      <Text size="sm">
        {approved ? t('budget.approved', { name, amount: amountInWords(excess_cents, locale), reason }) : t('budget.rejected', { name, reason })}
      </Text>
    )
  }
  if (one.state !== 'awaiting_approval') return null
  return (
    <Text size="sm" fw={600}>
      {one.asked && <>{t('budget.asked', { name: one.asked })}, </>}
      {t('budget.answer_by')} <Day day={one.answer_by?.slice(0, 10) ?? null} />
    </Text>
  )
}

/** How much of it goes where the person wants to get to. */
function ByGoal({ budget }: { budget: Budget }) {
  const { t, locale } = useWords()
  const held = budget.commitments.filter((one) => one.state === 'committed' || one.spent_cents > 0)
  const goals = [...Map.groupBy(held, (one) => one.goal)]
  if (goals.length === 0 || (goals.length === 1 && goals[0]![0] === null)) return null
  const cents = (one: Commitment) => (one.state === 'committed' ? one.amount_cents : one.spent_cents)
  return (
    <Section title={t('budget.by_goal')}>
      <Stack component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {goals.map(([goal, lines]) => (
          <Group key={goal ?? ''} component="li" justify="space-between" gap="md" wrap="nowrap">
            <Text>{goal ?? t('budget.no_goal')}</Text>
            <Text className="figures" fw={650}>
              {amountInWords(
                lines.reduce((sum, one) => sum + cents(one), 0),
                locale,
              )}
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
