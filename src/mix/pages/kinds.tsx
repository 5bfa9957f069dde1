import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { KindCard } from './kind-card.tsx'

export type Told = Answer<'GET /api/people/:person_id/mix'>
export type Part = { person: string; told: Told; own: boolean }

/** Options of four kinds, for the person, in their own pages. */
export function MyMix({ person }: { person: string }) {
  const told = useAsk('GET /api/people/:person_id/mix', { params: { person_id: person } })
  return <Kinds person={person} told={told} own />
}

/** Options of four kinds side by side. */
export function Kinds({ person, told, own }: Part) {
  const { t } = useWords()
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} fz="h3">
          {t(own ? 'mix.mine_title' : 'mix.title')}
        </Title>
        <Text c="dimmed">{t(own ? 'mix.mine_lead' : 'mix.lead')}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, md: own ? 1 : 2 }} spacing="md">
        {told.kinds.map((one) => (
          <KindCard key={one.kind} person={person} told={told} own={own} one={one} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
