import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { AFTER_ORDER } from '../../shared/family-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Before a guardian's order ends: what comes after it. */
export function AfterForm({ person, name, order, onDone }: { person: string; name: string; order: string; onDone: () => void }) {
  const { t } = useWords()
  const [what, setWhat] = useState<(typeof AFTER_ORDER)[number] | null>(null)
  const said = useSaid(`order-after:${order}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/guardian-orders/:order_id/after', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Choices
        label={t('family.after')}
        value={what}
        onChange={setWhat}
        choices={AFTER_ORDER.map((code) => ({ code, title: t(`family.after.${code}`, { name }) }))}
      />
      <Said said={said} label={t('family.after_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={what === null || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, order_id: order }, body: { what: what!, words: said.words } })}
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}
