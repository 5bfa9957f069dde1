import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconMailQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** The code that arrived at the address: it shows that it is their own. */
export function CodeForm({ channel }: { channel: 'email' | 'text' }) {
  const { t } = useWords()
  const [wrong, setWrong] = useState(false)
  const form = useForm({ initialValues: { code: '' } })
  const confirm = useSend('POST /api/notice-channels/:channel/confirm', {
    onDone: ({ confirmed }) => {
      setWrong(!confirmed)
      form.reset()
    },
    refreshes: ['notices'],
  })
  const again = useSend('POST /api/notice-channels/:channel/code', { onDone: () => setWrong(false), refreshes: ['notices'] })
  return (
    <Alert color="amber" variant="light" icon={<IconMailQuestion aria-hidden />} title={t('notices.unconfirmed')}>
      <form onSubmit={form.onSubmit(({ code }) => confirm.send({ params: { channel }, body: { code } }))}>
        <Stack gap="sm">
          <TextInput
            label={t('notices.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            maw={200}
            error={wrong ? t('notices.code_wrong') : undefined}
            {...form.getInputProps('code')}
          />
          <Refusal refusal={confirm.refusal ?? again.refusal} />
          <Group>
            <Button type="submit" loading={confirm.sending}>
              {t('notices.confirm')}
            </Button>
            <Button variant="default" loading={again.sending} onClick={() => again.send({ params: { channel } })}>
              {t('notices.another_code')}
            </Button>
            {again.done && <Text role="status">{t('notices.code_sent')}</Text>}
          </Group>
        </Stack>
      </form>
    </Alert>
  )
}
