import { ForMe } from '../../family/pages/for-me.tsx'
import { MyFamily } from '../../family/pages/mine.tsx'
import { MySatisfaction } from '../../review/pages/satisfied.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Closed } from './closed.tsx'
import { useMine } from './mine.ts'
import { Screen } from './screen.tsx'

/** For the person: who of those close to them knows what. For one of them: what is for them, as long as the person wants it. */
export default function Family() {
  const { t } = useWords()
  const { person, self } = useMine()
  if (person === null) return <Closed />
  if (!self) return <AsClose person={person} />
  return (
    <Screen title={t('family.mine_title')} lead={t('family.mine_lead')}>
      <MyFamily person={person} />
    </Screen>
  )
}

function AsClose({ person }: { person: string }) {
  const { t } = useWords()
  const { people } = useAsk('GET /api/my/people')
  const name = people.find((one) => one.id === person)?.name ?? ''
  return (
    <Screen title={t('family.for_title')} lead={t('family.for_lead', { name })}>
      <ForMe person={person} name={name} />
      <MySatisfaction person={person} />
    </Screen>
  )
}
