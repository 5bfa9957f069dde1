import { Anchor, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconFingerprint } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ask } from '../../web/client.ts'
import { Colours } from '../../web/kit/colours.tsx'
import { LanguageSwitch } from '../../web/kit/language-switch.tsx'
import { Opening } from '../../web/kit/opening.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths, PORTAL } from '../../web/paths.ts'
import { Enrol } from '../../web/sign-in/enrol.tsx'
import { addPasskey, deviceName, hasPasskeys, wasLeft } from '../../web/sign-in/passkey.ts'
import { useWords } from '../../web/words/use-words.ts'
import '../../web/sign-in/door.css'

/** Accepts an invitation: with a passkey, or a password and what it takes besides. */
export default function Invitation() {
  const { t } = useWords()
  const { secret } = useParams({ strict: false }) as { secret: string }
  const [enrolling, setEnrolling] = useState(false)
  const asked = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => ask('POST /api/invitations/look', { body: { secret } }),
    retry: false,
    staleTime: Infinity,
  })
  useDocumentTitle(t('invitation.title'))
  const invited = asked.data
  const enter = () => location.replace(invited?.kind === 'staff' ? paths.first : PORTAL)
  return (
    <main className="door" id="content">
      <Group justify="flex-end" gap="xs" className="door-top">
        <LanguageSwitch />
        <Colours />
      </Group>
      <div className="door-rooms">
        <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} className="door-ceremony">
          {asked.isPending && <Opening />}
          {asked.error && (
            <Stack gap="md">
              <Title order={1} size="h2">
                {t('invitation.title')}
              </Title>
              <Refusal refusal={asked.error} />
              <Anchor href={paths.sign_in}>{t('invitation.have_account')}</Anchor>
            </Stack>
          )}
          {invited && (
            <Stack gap="md">
              <Title order={1} size="h2">
                {t(enrolling ? 'sign_in.enrol_title' : 'invitation.welcome', { name: invited.name })}
              </Title>
              {enrolling ? <Enrol onIn={enter} /> : <Accept secret={secret} invited={invited} onIn={enter} onEnrol={() => setEnrolling(true)} />}
            </Stack>
          )}
        </Paper>
      </div>
    </main>
  )
}

type Given = { secret: string; invited: { kind: string; agency: string | null; sign_in_name: string | null }; onIn: () => void; onEnrol: () => void }

function Accept({ secret, invited, onIn, onEnrol }: Given) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [left, setLeft] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const accept = useSend('POST /api/invitations/accept', { refreshes: [], onDone: ({ next }) => (next === 'enrol' ? onEnrol() : onIn()) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.send({ body: { secret, password, ...(invited.sign_in_name ? {} : { sign_in_name: name }) } })
  }
  const byPasskey = () => {
    setBusy(true)
    setLeft(null)
    addPasskey(deviceName(navigator.userAgent) || 'Passkey', secret)
      .then(onIn, (error: unknown) => {
        if (!wasLeft(error)) setLeft(error as Error)
      })
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Text>{invited.agency ? t('invitation.from', { agency: invited.agency }) : t('invitation.text')}</Text>
      {hasPasskeys() && (
        <Stack gap={6}>
          <Button size="md" leftSection={<IconFingerprint size={20} aria-hidden />} loading={busy} onClick={byPasskey}>
            {t('invitation.passkey')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('invitation.passkey_text')}
          </Text>
          <Refusal refusal={left} />
        </Stack>
      )}
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={2} size="h4">
            {t('invitation.password_instead')}
          </Title>
          {invited.sign_in_name === null ? (
            <TextInput
              label={t('invitation.choose_name')}
              description={t('invitation.choose_name_text')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          ) : (
            <TextInput label={t('sign_in.email')} autoComplete="username" value={invited.sign_in_name} readOnly />
          )}
          <PasswordInput
            label={t('invitation.choose_password')}
            description={t('invitation.choose_password_text')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visible={shown}
            onVisibilityChange={setShown}
            visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'sign_in.hide_password' : 'sign_in.show_password'), tabIndex: 0 }}
          />
          <Refusal refusal={accept.refusal} />
          <Button type="submit" variant="default" size="md" loading={accept.sending}>
            {t('invitation.open')}
          </Button>
        </Stack>
      </form>
    </>
  )
}
