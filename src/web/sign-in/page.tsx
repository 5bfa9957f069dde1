import { useDocumentTitle } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Door } from './door.tsx'

/** Only a place of this house: another site's address would carry a worker away. */
export const placeOfOurs = (back: string | undefined): string => (back && /^\/(?![/\\])/.test(back) ? back : paths.first)

/** The worker's door; leads back to where one was. */
export default function SignIn() {
  const { t } = useWords()
  const router = useRouter()
  const queries = useQueryClient()
  const { back } = useSearch({ strict: false }) as { back?: string }
  useDocumentTitle(`${t('sign_in.title')} · ${t('shell.brand')}`)
  const enter = () => {
    queries.clear()
    router.history.replace(placeOfOurs(back))
  }
  return <Door side="worker" onIn={enter} />
}
