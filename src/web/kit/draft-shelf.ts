/** `began`: what stood there when the typing began, so that what others change meanwhile is told from what was typed. */
export type Kept<Values> = { at: number; values: Values; began?: Values }

/** Drafts belong to one reader: on a shared device nobody finds another's words. */
const SHELF = 'homeward-draft:'
export const shelfOf = (reader: string, name: string) => `${SHELF}${reader}:${name}`

export function fetchKept<Values>(shelf: string): Kept<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? 'null') as Kept<Values> | null
  } catch {
    return null // nothing kept, or nothing that can be read
  }
}

export function keep<Values>(shelf: string, values: Values, began: Values): void {
  try {
    localStorage.setItem(shelf, JSON.stringify({ at: Date.now(), values, began } satisfies Kept<Values>))
  } catch {
    // A full or forbidden store loses the draft, never the form.
  }
}

export const forget = (shelf: string): void => localStorage.removeItem(shelf)

/** When somebody signs out, none of their words stay on the device. */
export function forgetDraftsOf(reader: string): void {
  for (const shelf of Object.keys(localStorage)) if (shelf.startsWith(shelfOf(reader, ''))) forget(shelf)
}
