import { Button, Stack, Text, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

const LETTERS = 10

/** In place of a plan whose reader is not on it: why do you read it? The person will see the answer. */
export default function SayWhy({ person, onSaid }: { person: string; onSaid: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:id/reasons-to-read', { onDone: onSaid })
  return (
    <Empty level={1} title={t('confidential.title')} icon={<IconLock size={28} />}>
      <Stack
        component="form"
        gap="md"
        ta="start"
        maw={560}
        mx="auto"
        onSubmit={(event) => {
          event.preventDefault()
          send({ params: { id: person }, body: { reason } })
        }}
      >
        <Text>{t('confidential.text')}</Text>
        <Textarea
          label={t('confidential.why')}
          description={t('confidential.why_hint')}
          autosize
          minRows={2}
          maxLength={500}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={reason.trim().length < LETTERS}>
          {t('confidential.open')}
        </Button>
      </Stack>
    </Empty>
  )
}
