import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { me } from '../queries.ts'

/** Who is reading; only inside, where somebody is signed in. */
export const useReader = () => useSuspenseQuery(me).data

/**
 * What time it is for the network, in milliseconds: the server's clock, which test mode can move, kept walking here.
 * Walks in steps of half a minute.
 */
export function useNow(): number {
  const { data, dataUpdatedAt } = useSuspenseQuery(me)
  const [walked, setWalked] = useState(() => Date.now())
  useEffect(() => {
    const step = setInterval(() => setWalked(Date.now()), 30_000)
    return () => clearInterval(step)
  }, [])
  return Date.parse(data.now) + Math.max(0, walked - dataUpdatedAt)
}
