import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ask, Refused } from './client.ts'
import { agree, whenChosen } from './words/use-words.ts'

type SignedOut = () => void
let whenSignedOut: SignedOut = () => undefined
/** The shell says where to go when a session has ended. */
export const onSignedOut = (go: SignedOut) => {
  whenSignedOut = go
}

const lostConnection = (error: Error) => !(error instanceof Refused) || error.status >= 502

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Refused && error.status === 401) whenSignedOut()
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (tries, error) => tries < 2 && lostConnection(error),
    },
    // The same idempotency key goes with every try, so a lost answer never writes twice.
    mutations: { retry: (tries, error) => tries < 2 && lostConnection(error), networkMode: 'always' },
  },
})

/** Who is signed in; asked once and kept until the session changes. */
export const me = {
  queryKey: ['GET /api/me', undefined] as const,
  queryFn: async () => {
    const reader = await ask('GET /api/me')
    // A choice that could not be told now is told the next time.
    const reads = await agree(reader.reads, (language) => ask('PUT /api/my-language', { body: { language } })).catch(() => reader.reads)
    return { ...reader, reads }
  },
  staleTime: 5 * 60_000,
}
whenChosen(async () => {
  if (queries.getQueryData(me.queryKey)) await queries.refetchQueries({ queryKey: me.queryKey })
})
