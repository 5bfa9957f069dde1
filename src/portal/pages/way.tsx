import { FitOfHelp } from '../../contact/pages/fit.tsx'
import { AtHome } from '../../contact/pages/home.tsx'
import { Possible } from '../../contact/pages/possible.tsx'
import { SomethingUnusual } from '../../contact/pages/unusual.tsx'
import { Wants } from '../../contact/pages/wants.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

/** How help should come, whether it does, who comes home, and what I did myself. */
export default function MyWay() {
  const { t } = useWords()
  const { id } = useReader()
  const { preferences } = useAsk('GET /api/people/:person_id', { params: { person_id: id } })
  const { fit, conditions } = useAsk('GET /api/people/:person_id/tailored', { params: { person_id: id } })
  return (
    <Screen title={t('my.go.way')} lead={t('my.go.way_text')}>
      <Wants person={id} wanted={preferences} may_write own />
      <FitOfHelp person={id} fit={fit} may_arrange={false} />
      <AtHome person={id} may_write={false} own />
      <Possible person={id} conditions={conditions} may_write={false} own />
      <SomethingUnusual person={id} may_write={false} own />
    </Screen>
  )
}
