import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Answer, Given, Sending } from '../api.ts'
import { ask, Refused } from '../client.ts'

type Manner<K extends Sending> = {
  /** What to do once it is written. */
  onDone?: (answer: Answer<K>, given: Given<K>) => void
  /** Show the result before the server has answered; returns the way back when it refuses. */
  optimistic?: (given: Given<K>) => () => void
  /** Parts of keys whose answers are now old: ids or words of the path. Everything when left out. */
  refreshes?: readonly string[]
}

/**
 * Write one thing. The refusal stays here to be shown beside what was refused.
 * The same words sent again after a lost answer carry the same idempotency key, so nothing is written twice.
 */
export function useSend<K extends Sending>(key: K, manner: Manner<K> = {}) {
  const queries = useQueryClient()
  const last = useRef<{ words: string; idempotencyKey: string } | null>(null)

  const keyFor = (given: Given<K>) => {
    const words = JSON.stringify(given)
    if (last.current?.words !== words) last.current = { words, idempotencyKey: crypto.randomUUID() }
    return last.current.idempotencyKey
  }

  const sending = useMutation<Answer<K>, Error, Given<K>, (() => void) | undefined>({
    mutationFn: (given) => ask(key, given, { idempotencyKey: keyFor(given) }),
    onMutate: (given) => manner.optimistic?.(given),
    onError: (error, _given, takeBack) => {
      takeBack?.()
      if (error instanceof Refused && error.status < 500) last.current = null
      // what the others wrote comes here, and meets what is typed (kit/draft.tsx)
      if (error instanceof Refused && error.code === 'changed_meanwhile') void queries.invalidateQueries()
    },
    onSuccess: async (answer, given) => {
      last.current = null
      const refreshed = manner.refreshes
      await queries.invalidateQueries(
        refreshed ? { predicate: ({ queryKey }) => refreshed.some((part) => JSON.stringify(queryKey).includes(part)) } : {},
      )
      manner.onDone?.(answer, given)
    },
  })

  return { send: sending.mutate, sending: sending.isPending, refusal: sending.error, done: sending.isSuccess, reset: sending.reset }
}
