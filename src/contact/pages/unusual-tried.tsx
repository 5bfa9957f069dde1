import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { amountInWords } from '../../web/kit/amount.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Unusual } from './unusual-words.ts'

type One = Unusual['tried'][number]
type Given = { person: string; one: One }

/** Something unusual that was tried: what it cost, what came of it, and whether others know. */
export function TriedLine({ person, one, may_write }: Given & { may_write: boolean }) {
  const { t, locale } = useWords()
  const [open, form] = useDisclosure()
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {one.idea}
        {one.cost_cents > 0 && ` · ${amountInWords(one.cost_cents, locale)}`}{' '}
        <Text span c="dimmed" size="sm" fw={400}>
          · <When at={one.at} />
          {one.by && ` · ${one.by}`}
        </Text>
      </Text>
      {one.result_at && (
        <Text size="sm">
          {t(one.helped ? 'unusual.it_helped' : 'unusual.it_did_not')} {one.result}
        </Text>
      )}
      {one.shared_at && (
        <Text size="sm" c="dimmed">
          {t('unusual.shared')} <When at={one.shared_at} />
        </Text>
      )}
      {may_write && !open && (!one.result_at || (one.helped && !one.shared_at)) && (
        <Group>
          <Button size="compact-sm" variant="subtle" onClick={form.open}>
            {t(one.result_at ? 'unusual.share' : 'unusual.result')}
          </Button>
        </Group>
      )}
      {open && (one.result_at ? <Share person={person} one={one} onDone={form.close} /> : <Result person={person} one={one} onDone={form.close} />)}
    </Stack>
  )
}

function Result({ person, one, onDone }: Given & { onDone: () => void }) {
  const { t } = useWords()
  const [result, setResult] = useState('')
  const [helped, setHelped] = useState(true)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/unusual-solutions/:solution_id/result', { onDone, refreshes: [person] })
  return (
    <Stack gap="sm">
      <Textarea label={t('unusual.result')} autosize maxLength={500} value={result} onChange={(event) => setResult(event.currentTarget.value)} />
      <Checkbox label={t('unusual.helped')} checked={helped} onChange={(event) => setHelped(event.currentTarget.checked)} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          loading={sending}
          onClick={() => send({ params: { person_id: person, solution_id: one.id }, body: { result, helped, version: one.version } })}
        >
          {t('unusual.try_send')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Told to the whole network in words about nobody: what was written is there to begin with. */
function Share({ person, one, onDone }: Given & { onDone: () => void }) {
  const { t } = useWords()
  const [idea, setIdea] = useState(one.idea)
  const [result, setResult] = useState(one.result)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/unusual-solutions/:solution_id/share', { onDone })
  return (
    <Stack gap="sm">
      <Text size="sm">{t('unusual.share_how')}</Text>
      <Textarea label={t('unusual.try_words')} autosize maxLength={500} value={idea} onChange={(event) => setIdea(event.currentTarget.value)} />
      <Textarea label={t('unusual.result')} autosize maxLength={500} value={result} onChange={(event) => setResult(event.currentTarget.value)} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          loading={sending}
          onClick={() => send({ params: { person_id: person, solution_id: one.id }, body: { idea, result, version: one.version } })}
        >
          {t('unusual.share')}
        </Button>
      </Group>
    </Stack>
  )
}
