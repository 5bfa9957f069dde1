import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { ReservedShown } from './reserved.tsx'

/** Open with whom and until when, or what came of it. */
export function ReservedState({ one }: { one: ReservedShown }) {
  const { t, locale } = useWords()
  if (one.state !== 'open') {
    const shown = { approved: 'kept', refused: 'missed', taken_back: 'na' } as const
    return <StateBadge state={shown[one.state]}>{t(`reserved.state.${one.state}`)}</StateBadge>
  }
  const said = { name: one.officer || one.body, day: dayInWords(one.by_on, locale) }
  return <StateBadge state={one.late ? 'missed' : 'soon'}>{t(one.late ? 'reserved.late' : 'reserved.open', said)}</StateBadge>
}
