import { lazy } from 'react'
import { Door } from '../sign-in/door.tsx'

const Hello = lazy(() => import('../../entry/pages/hello.tsx'))

/** Who is not signed in: asks for help without an account at an address of its own, or comes in. */
export default function Doorway({ onIn }: { onIn: () => void }) {
  return location.pathname === '/hello' ? <Hello /> : <Door side="person" onIn={onIn} />
}
