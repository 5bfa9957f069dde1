import { lazy, Suspense } from 'react'
import { saying } from '../words/use-words.ts'

const Words = lazy(saying(() => import('./words.tsx'), 'rights'))

/** What the person says beside something that is written of them, and what was put right of it: wherever it is shown; whoever stands beneath it is told once it is there, or that there is nothing. */
export const Beside = (given: { person: string; of: string; onThere?: () => void }) => (
  <Suspense fallback={null}>
    <Words {...given} />
  </Suspense>
)
