import { lazy, Suspense } from 'react'
import { saying } from '../words/use-words.ts'

const Ring = lazy(saying(() => import('../../team/pages/ring.tsx'), 'ring'))

/** The four sides of a coordinated response, where the plan is read: of a step of its own, and loaded with it. */
export const RingOf = ({ person }: { person: string }) => (
  <Suspense fallback={null}>
    <Ring person={person} />
  </Suspense>
)
