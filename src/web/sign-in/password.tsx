import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Refusal } from '../kit/refusal.tsx'
import { useSend } from '../kit/use-send.ts'
import { useWords } from '../words/use-words.ts'

export function Password({ onNext }: { onNext: (next: 'done' | 'second_factor' | 'enrol') => void }) {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const { send, sending, refusal } = useSend('POST /api/auth/sign-in', { refreshes: [], onDone: ({ next }) => onNext(next) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ body: { email: email.trim(), password } })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('sign_in.email')}
          name="email"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('sign_in.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visible={shown}
          onVisibilityChange={setShown}
          visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'sign_in.hide_password' : 'sign_in.show_password'), tabIndex: 0 }}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" size="md" loading={sending}>
          {t('sign_in.go')}
        </Button>
      </Stack>
    </form>
  )
}
