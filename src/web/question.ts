/** What stands behind the question mark of an address: plain words, so that it can be read, typed and shared. */
export const readQuestion = (question: string): Record<string, string> => Object.fromEntries(new URLSearchParams(question))

export function writeQuestion(asked: Record<string, unknown>): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') words.set(name, String(value))
  }
  return words.size > 0 ? `?${words}` : ''
}
