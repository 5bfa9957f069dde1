import { Text } from '@mantine/core'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Action, Board } from '../contract.ts'
import { isUnanswered, partyOf, sayParty } from './part.ts'

const LOOK: Record<Action['state'], State> = {
  proposed: 'pending',
  requested: 'soon',
  countered: 'soon',
  declined: 'missed',
  agreed: 'met',
  in_progress: 'met',
  blocked: 'urgent',
  done: 'kept',
  confirmed: 'kept',
  cancelled: 'na',
}
/** Meaning by word and icon, not by colour alone; late says so itself. */
export function StepState({ step }: { step: Action }) {
  const { t } = useWords()
  if (step.overdue) return <StateBadge state="missed">{t('planning.overdue')}</StateBadge>
  return <StateBadge state={LOOK[step.state]}>{t(`planning.step_state.${step.state}`)}</StateBadge>
}

/** The name stands bold once they have agreed. */
export function Whose({ board, step }: { board: Board; step: Action }) {
  const { t } = useWords()
  const nobody = step.responsible_id === null || step.state === 'declined'
  return (
    <Text span size="sm" fw={isUnanswered(step) ? 400 : 700}>
      {nobody ? t('planning.nobody_yet') : sayParty(partyOf(board, step.responsible_id), t)}
    </Text>
  )
}
