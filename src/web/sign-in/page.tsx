import { useDocumentTitle } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useWords } from '../words/use-words.ts'
import { placeOfOurs } from './back.ts'
import { Door } from './door.tsx'

/** The worker's door; leads back to where one was. */
export default function SignIn() {
  const { t } = useWords()
  const router = useRouter()
  const queries = useQueryClient()
  const { back, refusal } = useSearch({ strict: false }) as { back?: string; refusal?: string }
  useDocumentTitle(`${t('sign_in.title')} · ${t('shell.brand')}`)
  const enter = () => {
    queries.clear()
    router.history.replace(placeOfOurs(back))
  }
  return <Door side="worker" onIn={enter} turnedAway={refusal === 'provider_refused'} />
}
