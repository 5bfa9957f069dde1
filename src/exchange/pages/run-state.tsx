import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { ImportRun } from '../contract.ts'

const LOOK: Record<ImportRun['state'], State> = { running: 'pending', done: 'met', refused: 'missed', broken: 'urgent' }

/** How an import stands, as an icon and a word. */
export function RunState({ state }: { state: ImportRun['state'] }) {
  const { t } = useWords()
  return <StateBadge state={LOOK[state]}>{t(`import.state_${state}`)}</StateBadge>
}
