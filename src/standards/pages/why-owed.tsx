import { lazy, Suspense } from 'react'
import type { z } from 'zod'
import { When } from '../../web/kit/when.tsx'
import { Why } from '../../web/kit/why.tsx'
import { saying, useWords, type Spoken } from '../../web/words/use-words.ts'
import type { Evidence, Source } from '../contract.ts'
import type { Reason } from './say-why.ts'

const EvidenceLine = lazy(saying(() => import('./evidence-line.tsx'), 'scorecard'))
/** The sentences are many: they come after what they stand beside. */
export const WhyWords = lazy(saying(() => import('./why-words.tsx'), 'why'))

type Explained = {
  standard: string | null
  why: Reason | null
  evidence: readonly z.output<typeof Evidence>[]
  sources: readonly z.output<typeof Source>[]
}

/** What a standard is called; one without words is shown by its code. */
export function sayStandard({ t, has }: Spoken, id: string, kind: 'standard' | 'todo' = 'standard'): string {
  const word = `${kind}.${id}`
  return has(word) ? t(word) : id
}

/** Beside everything that is worked out: why, on which evidence, and the sentence of good practice. */
export function WhyOwed({ what, standard, why, evidence, sources }: Explained & { what: string }) {
  const words = useWords()
  if (!standard) return null
  return (
    <Why
      what={what}
      because={
        <Suspense fallback={sayStandard(words, standard)}>
          <WhyWords why={why} otherwise={sayStandard(words, standard)} />
        </Suspense>
      }
      evidence={evidence.map((one) => (
        <Suspense key={one.id} fallback={<When at={one.at} />}>
          <EvidenceLine {...one} />
        </Suspense>
      ))}
      source={sources[0]}
    />
  )
}
