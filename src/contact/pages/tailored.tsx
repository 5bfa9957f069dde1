import { SimpleGrid, Stack } from '@mantine/core'
import { useAsk } from '../../web/kit/use-ask.ts'
import { FitOfHelp } from './fit.tsx'
import { AtHome } from './home.tsx'
import { Possible } from './possible.tsx'
import { SomethingUnusual } from './unusual.tsx'
import { Wants } from './wants.tsx'

/** Help that fits: how the person wants it and whether it comes so, what it makes possible, and how little it takes from life at home. */
export default function TailoredSection({ person }: { person: string }) {
  const { preferences, may_write } = useAsk('GET /api/people/:person_id', { params: { person_id: person } })
  const { fit, conditions } = useAsk('GET /api/people/:person_id/tailored', { params: { person_id: person } })
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
      <Stack gap="lg">
        <Wants person={person} wanted={preferences} may_write={may_write} />
        <FitOfHelp person={person} fit={fit} may_arrange={may_write} />
      </Stack>
      <Stack gap="lg">
        <AtHome person={person} may_write={may_write} />
        <Possible person={person} conditions={conditions} may_write={may_write} />
        <SomethingUnusual person={person} may_write={may_write} />
      </Stack>
    </SimpleGrid>
  )
}
