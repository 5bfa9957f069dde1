import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { GivenToFamily } from './given.tsx'
import { Legal } from './legal.tsx'

/** What goes on with those close to the person: what they are asked, told and offered, and what the law brings. Who they are stands on the overview. */
export default function WithFamily({ person }: { person: string }) {
  const { t } = useWords()
  const params = { person_id: person }
  const name = useAsk('GET /api/people/:person_id', { params }).name || t('people.nameless')
  const { close } = useAsk('GET /api/people/:person_id/family', { params })
  return (
    <>
      <GivenToFamily person={person} name={name} close={close} />
      <Legal person={person} name={name} close={close} />
    </>
  )
}
