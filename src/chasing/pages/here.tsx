import { lazy, Suspense } from 'react'
import { saying } from '../../web/words/use-words.ts'

const Chase = lazy(saying(() => import('./chase.tsx'), 'chasing'))
/** How something that waits is chased, there where it stands. */
export const ChaseHere = ({ person, id }: { person: string; id: string }) => (
  <Suspense fallback={null}>
    <Chase person={person} id={id} />
  </Suspense>
)
