import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useSend } from '../../web/kit/use-send.ts'
import type { Matches } from './matches.tsx'
import type { Named } from './members.tsx'

/** Looks for somebody while they are typed, and remembers who was shown: nobody is written twice unseen. */
export function useMatching() {
  const [matches, setMatches] = useState<Matches | null>(null)
  const [seen, setSeen] = useState<string[]>([])
  const asking = useSend('POST /api/people/matches', {
    refreshes: ['nothing else'],
    onDone: (found) => {
      setMatches(found)
      setSeen((before) => [...new Set([...before, ...found.candidates.map((one) => one.id)])].slice(-40))
    },
  })
  const ask = ({ given_name, family_name, born }: Named, beyond = false) => asking.send({ body: { given_name, family_name, born, beyond } })
  const look = useDebouncedCallback((one: Named) => {
    if (one.given_name.length + one.family_name.length > 1) ask(one)
  }, 350)
  return { matches, seen, look, beyond: (one: Named) => ask(one, true), searching: asking.sending, refusal: asking.refusal }
}
