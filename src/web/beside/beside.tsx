import { lazy, Suspense } from 'react'
import { saying } from '../words/use-words.ts'

const Words = lazy(saying(() => import('./words.tsx'), 'rights'))

/** What the person says beside something that is written of them, and what was put right of it: wherever it is shown. */
export const Beside = ({ person, of }: { person: string; of: string }) => (
  <Suspense fallback={null}>
    <Words person={person} of={of} />
  </Suspense>
)
