import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'

/** Whose pages these are: the reader's own, or of the person who lets them in; null when nobody does. */
export function useMine(): { person: string | null; self: boolean } {
  const { kind, id } = useReader()
  const { people } = useAsk('GET /api/my/people')
  return kind === 'person' ? { person: id, self: true } : { person: people[0]?.id ?? null, self: false }
}
