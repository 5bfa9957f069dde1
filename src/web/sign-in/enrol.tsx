import { Anchor, Button, Code, PasswordInput, Stack, Text } from '@mantine/core'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import { Refusal } from '../kit/refusal.tsx'
import { useSend } from '../kit/use-send.ts'
import { useWords } from '../words/use-words.ts'
import { bare, CodeField } from './code-field.tsx'
import './door.css'

const QrCode = lazy(() => import('./qr-code.tsx'))

/** In groups of four, so that it can be typed from a screen. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? ''

/** Sets up an authenticator app: the password once more, the key into the app, a code to prove that it works. */
export function Enrol({ password, onIn }: { password?: string; onIn: () => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(password ?? '')
  const [code, setCode] = useState('')
  const [key, setKey] = useState<{ uri: string; secret: string } | null>(null)
  const begin = useSend('POST /api/auth/second-factor/enrol', { refreshes: [], onDone: setKey })
  const confirm = useSend('POST /api/auth/second-factor/confirm', { refreshes: [], onDone: onIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key) confirm.send({ body: { code: bare(code) } })
    else begin.send({ body: { password: typed } })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t(key ? 'sign_in.enrol_key_text' : 'sign_in.enrol_text')}</Text>
        {key === null && (
          <PasswordInput
            label={t('sign_in.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('sign_in.show_password'), tabIndex: 0 }}
          />
        )}
        {key && (
          <>
            <Suspense fallback={null}>
              <QrCode text={key.uri} label={t('sign_in.enrol_qr')} />
            </Suspense>
            <Anchor href={key.uri}>{t('sign_in.enrol_open')}</Anchor>
            <div>
              <Text size="sm" fw={650} mb={4}>
                {t('sign_in.enrol_key')}
              </Text>
              <Code block fz="md" component="p" className="door-key">
                {grouped(key.secret)}
              </Code>
            </div>
            <CodeField code={code} onChange={setCode} />
          </>
        )}
        <Refusal refusal={key ? confirm.refusal : begin.refusal} />
        <Button type="submit" size="md" loading={begin.sending || confirm.sending}>
          {t(key ? 'sign_in.enrol_done' : 'sign_in.enrol_go')}
        </Button>
      </Stack>
    </form>
  )
}
