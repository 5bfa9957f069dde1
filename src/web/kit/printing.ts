import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { PRINTED_FOR } from '../../shared/confidential-words.ts'

export type Purpose = (typeof PRINTED_FOR)[number]
/** What the page that is shown is printed for; holds for this address, and not for the next. */
let said: { at: string; purpose: Purpose } | null = null
const listeners = new Set<() => void>()

export function printFor(purpose: Purpose): void {
  said = { at: location.pathname, purpose }
  flushSync(() => {
    for (const listener of listeners) listener()
  })
  print()
}

/** Null: nobody has said what the sheet is for. */
export const usePurpose = (pathname: string): Purpose | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (said?.at === pathname ? said.purpose : null),
  )
