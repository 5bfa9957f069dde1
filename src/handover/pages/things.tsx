import type { Owned } from '../../shared/handover-words.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Thing = { kind: Owned; n: number; due_at?: string | null }
/** What is handed over of one person, in one line. */
export function useThings(): (things: readonly Thing[]) => string {
  const { t, locale } = useWords()
  return (things) => {
    const next = things.flatMap((one) => (one.due_at ? [one.due_at] : [])).toSorted()[0]
    return [
      ...things.map(({ kind, n }) => t(`handover.thing.${kind}`, { n })),
      ...(next ? [t('handover.next', { day: dayInWords(next.slice(0, 10), locale) })] : []),
    ].join(' · ')
  }
}
