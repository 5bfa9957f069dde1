import { lazy, Suspense } from 'react'
import type { z } from 'zod'
import { When } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { Why } from '../../web/kit/why.tsx'
import { saying, useWords, type Spoken } from '../../web/words/use-words.ts'
import type { Evidence, Source, Why as Reason } from '../contract.ts'

const EvidenceLine = lazy(saying(() => import('./evidence-line.tsx'), 'scorecard'))

type Explained = {
  standard: string | null
  why: z.output<typeof Reason> | null
  evidence: readonly z.output<typeof Evidence>[]
  sources: readonly z.output<typeof Source>[]
}

/** What a standard is called; one without words is shown by its code. */
export function sayStandard({ t, has }: Spoken, id: string, kind: 'standard' | 'todo' = 'standard'): string {
  const word = `${kind}.${id}`
  return has(word) ? t(word) : id
}

/** The sentence that says why, with its figures; undefined where the step of care has none. */
export function sayWhy({ t, has, locale }: Spoken, why: Explained['why']): string | undefined {
  if (!why) return undefined
  const { key, ...figures } = why
  const word = `why.${key}`
  const { day } = figures
  return has(word) ? t(word, typeof day === 'string' ? { ...figures, day: dayInWords(day, locale) } : figures) : undefined
}

/** Beside everything that is worked out: why, on which evidence, and the sentence of good practice. */
export function WhyOwed({ what, standard, why, evidence, sources }: Explained & { what: string }) {
  const words = useWords()
  if (!standard) return null
  return (
    <Why
      what={what}
      because={sayWhy(words, why) ?? sayStandard(words, standard)}
      evidence={evidence.map((one) => (
        <Suspense key={one.id} fallback={<When at={one.at} />}>
          <EvidenceLine {...one} />
        </Suspense>
      ))}
      source={sources[0]}
    />
  )
}
