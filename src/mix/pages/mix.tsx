import { Stack } from '@mantine/core'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Kinds } from './kinds.tsx'
import { Way } from './way.tsx'

/** Options of four kinds side by side, and how easy the way through them is. */
export default function Mix({ person }: { person: string }) {
  const told = useAsk('GET /api/people/:person_id/mix', { params: { person_id: person } })
  return (
    <Stack gap="xl">
      <Kinds person={person} told={told} own={false} />
      <Way person={person} told={told} />
    </Stack>
  )
}
