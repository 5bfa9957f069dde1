import { Button, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { partyOf, sayParty, type Part } from './part.ts'

/** The order by which somebody may decide for the person: read off the paper. */
export function GuardianOrder({ person, board, open, relative_id }: Part & { relative_id: string }) {
  const { t } = useWords()
  return (
    <Stack gap="md">
      <Text fw={650}>{sayParty(partyOf(board, relative_id), t)}</Text>
      <OrderForm person={person} relative_id={relative_id} onDone={() => open({ what: 'decision' })} />
    </Stack>
  )
}

export function OrderForm({ person, relative_id, onDone }: { person: string; relative_id: string; onDone: () => void }) {
  const { t } = useWords()
  const [issued_by, setIssued] = useState('')
  const [document, setDocument] = useState('')
  const [about, setAbout] = useState<string[]>([])
  const [from_on, setFrom] = useState<string | null>(null)
  const [to_on, setTo] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/guardian-orders', { onDone })
  const whole = issued_by.trim() !== '' && document.trim() !== '' && about.length > 0 && from_on !== null && to_on !== null
  return (
    <Stack gap="md">
      <TextInput label={t('together.issued_by')} maxLength={200} value={issued_by} onChange={(event) => setIssued(event.currentTarget.value)} />
      <TextInput label={t('together.document')} maxLength={300} value={document} onChange={(event) => setDocument(event.currentTarget.value)} />
      <MultiSelect
        label={t('together.order_about')}
        data={CATEGORIES.map((code) => ({ value: code, label: t(`category.${code}`) }))}
        comboboxProps={{ withinPortal: false }}
        value={about}
        onChange={setAbout}
      />
      <DayField label={t('together.order_from')} value={from_on} onChange={setFrom} />
      <DayField label={t('together.order_to')} value={to_on} onChange={setTo} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={!whole}
        onClick={() =>
          send({
            params: { person_id: person },
            body: { relative_id, issued_by, document, about: about as ['general'], from_on: from_on!, to_on: to_on! },
          })
        }
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
