import UpdatesPart from '../../information/pages/updates.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

/** What those who help me tell and ask each other, all of it; and what they ask me. */
export default function MyUpdates() {
  const { t } = useWords()
  const { id } = useReader()
  return (
    <Screen title={t('my.updates')} lead={t('my.updates_lead')}>
      <UpdatesPart person={id} mine />
    </Screen>
  )
}
