import { BARRIER_KINDS } from '../../shared/barrier-words.ts'
import type { useWords } from '../../web/words/use-words.ts'

/** What is in the way, in words; a kind that came from elsewhere is something else. */
export const kindWord = (kind: string, { t, has }: Pick<ReturnType<typeof useWords>, 't' | 'has'>): string =>
  t(has(`barriers.kind.${kind}`) ? (`barriers.kind.${kind}` as 'barriers.kind.other') : 'barriers.kind.other')
/** To choose from, in the order in which they are met. */
export const kindChoices = (words: Pick<ReturnType<typeof useWords>, 't' | 'has'>) =>
  BARRIER_KINDS.map((value) => ({ value, label: kindWord(value, words) }))
