import { Button, Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Asked, One } from './rights.tsx'

const KINDS: readonly One['kind'][] = ['copy', 'readers', 'correction', 'complaint']

/** What the person asks, written down for them. */
export function AskForm({ person, asked, onDone }: { person: string; asked: Asked; onDone: () => void }) {
  const { t } = useWords()
  const [kind, choose] = useState<One['kind']>('copy')
  const [whom, setWhom] = useState(asked.agencies[0]?.id ?? null)
  const [interpreted, setInterpreted] = useState(false)
  const said = useSaid(`record:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests', { onDone: said.sent(onDone), refreshes: [person] })
  return (
    <Stack gap="md">
      <Choices label={t('rights.kind')} choices={KINDS.map((code) => ({ code, title: t(`rights.kind.${code}`) }))} value={kind} onChange={choose} />
      {asked.agencies.length > 1 && (
        <Select
          label={t('rights.whom')}
          allowDeselect={false}
          value={whom}
          onChange={setWhom}
          data={asked.agencies.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <Said said={said} label={t('rights.their_words')} maxLength={2000} minRows={3} />
      <Checkbox label={t('rights.interpreted')} checked={interpreted} onChange={(event) => setInterpreted(event.currentTarget.checked)} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={kind !== 'copy' && said.words.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person },
            body: { kind, to_agency_id: whom, words: said.words, mode: interpreted ? 'interpreted' : 'dictated' },
          })
        }
      >
        {t('rights.save')}
      </Button>
    </Stack>
  )
}
