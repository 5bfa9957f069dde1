import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A guardian's order ends before the day on its paper: on which day, and why. */
export function EndForm({ person, order, onDone }: { person: string; order: string; onDone: () => void }) {
  const { t } = useWords()
  const [last_day, setDay] = useState<string | null>(null)
  const said = useSaid(`order-end:${order}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/guardian-orders/:order_id/end', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <DayField label={t('family.order_last_day')} value={last_day} onChange={setDay} />
      <Said said={said} label={t('family.order_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={last_day === null || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, order_id: order }, body: { last_day: last_day!, words: said.words } })}
      >
        {t('family.act.end')}
      </Button>
    </Stack>
  )
}
