import { Text } from '@mantine/core'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Closed } from './closed.tsx'
import { HelperCard } from './helper.tsx'
import { useMine } from './mine.ts'
import { Screen } from './screen.tsx'

/** Who helps, what each does, and how to reach them. */
export default function People() {
  const { person } = useMine()
  return person === null ? <Closed /> : <Everybody person={person} />
}

function Everybody({ person }: { person: string }) {
  const { t } = useWords()
  const { people } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  return (
    <Screen title={t('my.people')} lead={t('my.people_lead')}>
      {people.length === 0 && <Text>{t('my.people_none')}</Text>}
      {people.map((helper) => (
        <HelperCard key={helper.id} helper={helper} level={2} />
      ))}
    </Screen>
  )
}
