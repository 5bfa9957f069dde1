import { useState } from 'react'

/** Which of these were not here when the page was opened. They belong beneath what one may be reaching for, so that nothing moves away under the pointer. */
export function useCameLate(ids: readonly string[]): (id: string) => boolean {
  const [first] = useState(() => new Set(ids))
  return (id) => !first.has(id)
}
