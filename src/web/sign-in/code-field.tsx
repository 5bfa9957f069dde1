import { TextInput } from '@mantine/core'
import { useWords } from '../words/use-words.ts'

/** The six digits of an authenticator app; typed with spaces, as it shows them, they count alike. */
export function CodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const { t } = useWords()
  return (
    <TextInput
      label={t('sign_in.code')}
      name="code"
      autoComplete="one-time-code"
      inputMode="numeric"
      autoFocus
      required
      withAsterisk={false}
      value={code}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export const bare = (code: string): string => code.replaceAll(/\s/g, '')
