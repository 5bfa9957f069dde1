import { useWords } from '../../web/words/use-words.ts'
import { sayWhy, type Reason } from './say-why.ts'

/** Why it stands so, as a sentence that comes with its words; or what is said where there is none. */
export default function WhyWords({ why, otherwise = '' }: { why: Reason | null; otherwise?: string }) {
  return sayWhy(useWords(), why) ?? otherwise
}
