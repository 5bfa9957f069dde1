import { lazy, Suspense } from 'react'
import { saying } from '../words/use-words.ts'

const Family = lazy(saying(() => import('../../family/pages/family.tsx'), 'family', 'planning'))

/** Those close to a person, where their family is read: loaded with it, of a step of its own. */
export const CloseOnes = ({ person, name }: { person: string; name: string }) => (
  <Suspense fallback={null}>
    <Family person={person} name={name} />
  </Suspense>
)
