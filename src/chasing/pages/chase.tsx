import { Box } from '@mantine/core'
import { useAsking } from '../../web/kit/use-ask.ts'
import { Pushes } from './pushes.tsx'

/** Shown once it is late, or was chased. */
export default function Chase({ person, id }: { person: string; id: string }) {
  const { data } = useAsking('GET /api/people/:person_id/between-meetings', { params: { person_id: person } })
  const thing = data?.waiting.find((one) => one.id === id)
  if (!data || !thing || (!thing.late && thing.chases.length === 0)) return null
  return (
    <Box style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)', paddingInlineStart: 12 }}>
      <Pushes person={person} thing={thing} next_by={data.next_by} />
    </Box>
  )
}
