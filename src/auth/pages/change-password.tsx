import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A new password; every other device is signed out by it. */
export function ChangePassword() {
  const { t } = useWords()
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const change = useSend('POST /api/auth/password', {
    refreshes: ['/api/auth/account'],
    onDone: () => {
      setBefore('')
      setAfter('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.send({ body: { old_password: before, new_password: after } })
  }
  const toggle = { 'aria-label': t('sign_in.show_password'), tabIndex: 0 }
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={420}>
        <PasswordInput
          label={t('account.old_password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t('account.new_password')}
          description={t('invitation.choose_password_text')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
        />
        <Refusal refusal={change.refusal} />
        {change.done && <Text role="status">{t('account.password_changed')}</Text>}
        <Group>
          <Button type="submit" variant="default" loading={change.sending}>
            {t('account.change_password')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
