import { useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LISTS, SEES_LESS } from '../shared/live.ts'

export type Heard = { person: string | null; topic: string }
export type Live = { justUpdated: boolean; connected: boolean }

/** The reader may see less of this person from now on: nothing that was shown of them stays, and every list is asked anew. */
const seesLess = ({ topic }: Heard) => topic === SEES_LESS
const isAbout = (queryKey: readonly unknown[], { person }: Heard) => person !== null && JSON.stringify(queryKey).includes(person)

/** Whether an answer that is shown may have changed: it is about that person, or its path names that topic or a list of it. */
export function concerns(queryKey: readonly unknown[], heard: Heard): boolean {
  if (seesLess(heard) || isAbout(queryKey, heard)) return true
  const path = String(queryKey[0]).split(/[\s/]/)
  return path.includes(heard.topic) || path.includes(LISTS[heard.topic] ?? heard.topic)
}

const HINT_MS = 4_000
/** A break shorter than this is not worth a word. */
const PATIENCE_MS = 6_000

/** What others do appears here without a reload. The browser reconnects by itself; what was missed meanwhile is asked again. */
export function useLive(): Live {
  const queries = useQueryClient()
  const [live, setLive] = useState<Live>({ justUpdated: false, connected: true })

  useEffect(() => {
    let hint: ReturnType<typeof setTimeout> | undefined
    let patience: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let lost = false
    let source: EventSource

    const refresh = async (heard: Heard) => {
      const concerned = (query: Query) => concerns(query.queryKey, heard)
      const shown = queries.getQueryCache().findAll({ predicate: concerned, type: 'active' }).length > 0
      // gone from the screen before it is asked for again, whatever becomes of the asking
      const gone = seesLess(heard) && queries.resetQueries({ predicate: ({ queryKey }) => isAbout(queryKey, heard) })
      await queries.invalidateQueries({ predicate: (query) => concerned(query) && !(gone && isAbout(query.queryKey, heard)) })
      await gone
      if (!shown) return
      clearTimeout(hint)
      setLive((now) => ({ ...now, justUpdated: true }))
      hint = setTimeout(() => setLive((now) => ({ ...now, justUpdated: false })), HINT_MS)
    }
    const open = () => {
      source = new EventSource('/api/live')
      source.onopen = () => {
        clearTimeout(patience)
        patience = undefined
        if (lost) void queries.invalidateQueries()
        lost = false
        setLive((now) => ({ ...now, connected: true }))
      }
      source.onmessage = (event: MessageEvent<string>) => void refresh(JSON.parse(event.data) as Heard)
      source.onerror = () => {
        lost = true
        patience ??= setTimeout(() => setLive((now) => ({ ...now, connected: false })), PATIENCE_MS)
        // Closed for good, by an answer that was no stream: is the reader still signed in? And ask anew after a while.
        if (source.readyState !== EventSource.CLOSED) return
        void queries.invalidateQueries({ queryKey: ['GET /api/me'] })
        again = setTimeout(open, PATIENCE_MS)
      }
    }
    open()
    return () => {
      source.close()
      for (const waiting of [hint, patience, again]) clearTimeout(waiting)
    }
  }, [queries])

  return live
}
