import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from './refusal.tsx'

type Asked = { label: string; hint: string; save: string; about: string; sending: boolean; refusal: Parameters<typeof Refusal>[0]['refusal'] }

/** One question that is answered in words, where it stands. `about` tells a screen reader which of several it is. */
export function SayAndSend({ label, hint, save, about, sending, refusal, onSaid }: Asked & { onSaid: (words: string) => void }) {
  const [words, setWords] = useState('')
  return (
    <Stack gap="sm" w="100%" className="no-print">
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Button style={{ alignSelf: 'flex-start' }} variant="default" loading={sending} aria-label={`${save}: ${about}`} onClick={() => onSaid(words)}>
        {save}
      </Button>
    </Stack>
  )
}
