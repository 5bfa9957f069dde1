import { Button, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Refusal } from '../kit/refusal.tsx'
import { useSend } from '../kit/use-send.ts'
import { useWords } from '../words/use-words.ts'
import { bare, CodeField } from './code-field.tsx'

export function SecondFactor({ onIn, onBack }: { onIn: () => void; onBack: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const { send, sending, refusal } = useSend('POST /api/auth/second-factor', { refreshes: [], onDone: onIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ body: { code: bare(code) } })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('sign_in.code_text')}</Text>
        <CodeField code={code} onChange={setCode} />
        <Refusal refusal={refusal} />
        <Button type="submit" size="md" loading={sending}>
          {t('sign_in.code_go')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('sign_in.start_again')}
        </Button>
      </Stack>
    </form>
  )
}
