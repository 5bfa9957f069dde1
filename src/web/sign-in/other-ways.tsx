import { Button, Divider, Stack } from '@mantine/core'
import { IconFingerprint, IconBuildingCommunity } from '@tabler/icons-react'
import { useState } from 'react'
import { Refused } from '../client.ts'
import { Refusal } from '../kit/refusal.tsx'
import { useAsking } from '../kit/use-ask.ts'
import { useSend } from '../kit/use-send.ts'
import { useWords } from '../words/use-words.ts'
import { hasPasskeys, signInWithPasskey, wasLeft } from './passkey.ts'
import type { Side } from './demonstration.tsx'

/** Without a password: a passkey, or the agency's own sign-in. */
export function OtherWays({ side, onIn, turnedAway }: { side: Side; onIn: () => void; turnedAway: boolean }) {
  const { t } = useWords()
  const [refusal, setRefusal] = useState<Error | null>(turnedAway ? new Refused(403, { refusal: 'provider_refused' }) : null)
  const [busy, setBusy] = useState(false)
  const providers = useAsking('GET /api/auth/providers', undefined, { staleTime: Infinity, enabled: side === 'worker' }).data ?? []
  const provider = useSend('POST /api/auth/provider', { refreshes: [], onDone: ({ go_to }) => location.assign(go_to) })
  const usePasskey = () => {
    setBusy(true)
    setRefusal(null)
    signInWithPasskey()
      .then(onIn, (error: unknown) => {
        if (!wasLeft(error)) setRefusal(error as Error)
      })
      .finally(() => setBusy(false))
  }
  if (!hasPasskeys() && providers.length === 0) return null
  return (
    <Stack gap="sm" mt="md">
      <Divider label={t('sign_in.or')} />
      <Refusal refusal={refusal ?? provider.refusal} />
      {hasPasskeys() && (
        <Button variant="default" size="md" leftSection={<IconFingerprint size={20} aria-hidden />} loading={busy} onClick={usePasskey}>
          {t('sign_in.passkey')}
        </Button>
      )}
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          leftSection={<IconBuildingCommunity size={20} aria-hidden />}
          loading={provider.sending}
          onClick={() => provider.send({ body: { id } })}
        >
          {t('sign_in.provider', { name })}
        </Button>
      ))}
    </Stack>
  )
}
