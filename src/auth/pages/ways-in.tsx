import { Badge, Button, Group, Text } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { Enrol } from '../../web/sign-in/enrol.tsx'
import { addPasskey, deviceName, hasPasskeys, wasLeft } from '../../web/sign-in/passkey.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ChangePassword } from './change-password.tsx'

type Account = Answer<'GET /api/auth/account'>
const ASKED = ['/api/auth/account'] as const

/** How one comes in, and where one is in already. */
export function WaysIn({ account }: { account: Account }) {
  const { t } = useWords()
  return (
    <>
      <Passkeys passkeys={account.passkeys} />
      {account.has_password && <SecondStep set={account.second_factor} />}
      {account.has_password && (
        <Section title={t('account.password')}>
          <ChangePassword />
        </Section>
      )}
      <Devices devices={account.devices} />
    </>
  )
}

function Devices({ devices }: { devices: Account['devices'] }) {
  const { t } = useWords()
  const end = useSend('DELETE /api/auth/sessions/:id', { refreshes: ASKED })
  return (
    <Section title={t('account.devices')} lead={t('account.devices_text')}>
      <Refusal refusal={end.refusal} />
      {devices.map((device) => (
        <Group key={device.id} justify="space-between" gap="sm">
          <div>
            <Group gap="xs">
              <Text fw={600}>{deviceName(device.device) || t('account.some_device')}</Text>
              {device.here && (
                <Badge variant="light" tt="none">
                  {t('account.here')}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {t(`account.proof_${device.proof}`)} · <When at={device.since} />
            </Text>
          </div>
          {!device.here && (
            <Button variant="default" loading={end.sending} onClick={() => end.send({ params: { id: device.id } })}>
              {t('account.end')}
            </Button>
          )}
        </Group>
      ))}
    </Section>
  )
}

function Passkeys({ passkeys }: { passkeys: Account['passkeys'] }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const remove = useSend('DELETE /api/auth/passkeys/:id', { refreshes: ASKED })
  const add = () => {
    setBusy(true)
    setRefusal(null)
    addPasskey(deviceName(navigator.userAgent) || 'Passkey')
      .then(
        () => queries.invalidateQueries(),
        (error: unknown) => {
          if (!wasLeft(error)) setRefusal(error as Error)
        },
      )
      .finally(() => setBusy(false))
  }
  return (
    <Section title={t('account.passkeys')} lead={t('account.passkeys_text')}>
      <Refusal refusal={refusal ?? remove.refusal} />
      {passkeys.map((passkey) => (
        <Group key={passkey.id} justify="space-between" gap="sm">
          <div>
            <Text fw={600}>{passkey.name || t('account.some_device')}</Text>
            {passkey.added && (
              <Text size="sm" c="dimmed">
                <When at={passkey.added} />
              </Text>
            )}
          </div>
          <Button variant="default" loading={remove.sending} onClick={() => remove.send({ params: { id: passkey.id } })}>
            {t('account.remove')}
          </Button>
        </Group>
      ))}
      {hasPasskeys() && (
        <Group>
          <Button leftSection={<IconFingerprint size={20} aria-hidden />} loading={busy} onClick={add}>
            {t('account.add_passkey')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function SecondStep({ set }: { set: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  return (
    <Section title={t('account.second_step')}>
      {set ? <Text>{t('account.second_step_set')}</Text> : <Enrol onIn={() => void queries.invalidateQueries()} />}
    </Section>
  )
}
