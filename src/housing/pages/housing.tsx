import { Stack } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Applications } from './applications.tsx'
import { Homes } from './match.tsx'
import { IncomeCard } from './income.tsx'

export type Told = Answer<'GET /api/people/:person_id/housing'>
export type Part = { person: string; told: Told; own: boolean }

/** A home: what was applied for, what is to be had and why it fits, and what there is to pay it with. */
export default function HousingPart({ person, own = false }: { person: string; own?: boolean }) {
  const told = useAsk('GET /api/people/:person_id/housing', { params: { person_id: person } })
  return (
    <Stack gap="lg">
      <Applications person={person} told={told} own={own} />
      <IncomeCard person={person} told={told} own={own} />
      <Homes person={person} told={told} own={own} />
    </Stack>
  )
}
