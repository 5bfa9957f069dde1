import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { useAsk } from './use-ask.ts'

/** The way back from a page about one person: people, then the person by name. */
export function usePersonCrumbs(id: string) {
  const { t } = useWords()
  const person = useAsk('GET /api/people/:person_id', { params: { person_id: id } })
  return [
    { to: paths.people, label: t('navigation.people') },
    { to: paths.person(id), label: person.name },
  ]
}
