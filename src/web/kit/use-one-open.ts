import { useState } from 'react'

/**
 * What stands open on a page, one thing at a time. `open(null)` closes what was open when it was given, and that alone: an answer that
 * arrives late closes its own form, never the next one that somebody has opened meanwhile.
 */
export function useOneOpen<Opened>(): [opened: Opened | null, open: (next: Opened | null) => void] {
  const [opened, set] = useState<Opened | null>(null)
  return [opened, (next) => set((now) => (next === null && now !== opened ? now : next))]
}
