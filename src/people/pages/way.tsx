import { Group, Text } from '@mantine/core'
import { Card } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Person } from './shown.ts'

const STEPS = ['start', 'assess', 'discuss', 'plan', 'coordinate', 'review', 'end'] as const
/** Which step of the way each stage belongs to; the engine says the stage. */
const STEP_OF: Record<string, (typeof STEPS)[number]> = {
  known: 'start',
  received: 'start',
  responded: 'start',
  screening: 'start',
  unable_to_contact: 'start',
  withdrawn: 'start',
  not_accepted: 'start',
  referred_on: 'start',
  waiting: 'start',
  assessing: 'assess',
  planning: 'plan',
  active: 'coordinate',
  suspended: 'coordinate',
  under_review: 'review',
  closing: 'end',
  follow_up: 'end',
  closed: 'end',
}

/** How far along the way, and what is next. */
export function Way({ person: { standing } }: { person: Person }) {
  const { t, has } = useWords()
  if (!standing) return null
  const here = STEPS.indexOf(STEP_OF[standing.state] ?? 'start')
  const stage = `stage.${standing.state}`
  return (
    <Card>
      <ol className="way" aria-label={t('person.process')}>
        {STEPS.map((step, at) => (
          <li key={step} data-done={at < here || undefined} aria-current={at === here ? 'step' : undefined}>
            {t(`person.step_${step}`)}
            {at === here && has(stage) && (
              <Text size="sm" fw={400}>
                {t(stage)}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Group gap="md" mt="sm">
        {standing.missed > 0 && <StateBadge state="missed">{t('people.missed_n', { count: standing.missed })}</StateBadge>}
        {standing.next_step && (
          <Text size="sm">
            {t('person.next', { step: standing.next_step })} <When at={standing.next_at} />
          </Text>
        )}
      </Group>
    </Card>
  )
}
