import { MutationCache, QueryCache, QueryClient, type Query } from '@tanstack/react-query'
import { ask, Refused } from './client.ts'
import { forgetDraftsOf } from './kit/draft-shelf.ts'
import { agree, whenChosen } from './words/use-words.ts'

type SignedOut = () => void
let whenSignedOut: SignedOut = () => undefined
/** The shell says where to go when a session has ended. */
export const onSignedOut = (go: SignedOut) => {
  whenSignedOut = go
}

/** A session that has ended shows its reader the door, whatever was asked; who was never in is there already. */
const perhapsSignedOut = (error: Error) => {
  if (error instanceof Refused && error.code === 'signed_out' && queries.getQueryData(me.queryKey)) whenSignedOut()
}
/** What was shown and may be read no more does not stay on the screen: also where consent ended by its day, and nobody said so. */
const perhapsClosed = (error: Error, { queryKey, state }: Query<unknown, unknown, unknown>) => {
  if (error instanceof Refused && error.status === 404 && state.data !== undefined) void queries.resetQueries({ queryKey, exact: true })
}
const lostConnection = (error: Error) => !(error instanceof Refused) || error.status >= 502

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      perhapsSignedOut(error)
      perhapsClosed(error, query)
    },
  }),
  mutationCache: new MutationCache({ onError: perhapsSignedOut }),
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

/** Every tab of this browser hears when somebody signs out in one of them: it is blank at once, then asks who is there. */
const tabs = new BroadcastChannel('homeward')
tabs.onmessage = ({ data: reader }: MessageEvent<string>) => {
  // as the page goes it keeps what is being typed, as for a closed tab: here nothing of theirs may stay
  if (reader) addEventListener('pagehide', () => forgetDraftsOf(reader), { once: true })
  document.documentElement.replaceChildren()
  location.reload()
}
/** Nobody has used this screen for a while: nothing stays on it, and drafts stay for whoever wrote them. */
export const lockScreen = (): void =>
  void ask('POST /api/auth/sign-out')
    .catch(() => undefined) // without a connection the screen is cleared all the same
    .finally(() => {
      whenSignedOut()
      tabs.postMessage('')
    })
/** Out, in every tab, and none of the reader's words stay on the device. */
export async function signOut(reader: string): Promise<void> {
  await ask('POST /api/auth/sign-out')
  tabs.postMessage(reader)
  forgetDraftsOf(reader)
}
