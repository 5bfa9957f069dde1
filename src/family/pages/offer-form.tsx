import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { FAMILY_WAYS } from '../../shared/family-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { About } from './shown.ts'

/** Offer somebody close a say: more than one way, so that one of them can be theirs. */
export function OfferForm({ person, one, onDone }: About) {
  const { t } = useWords()
  const [ways, setWays] = useState<string[]>(['planning_talk', 'phone'])
  const said = useSaid(`close-offer:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/offers', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Checkbox.Group label={t('family.ways')} value={ways} onChange={setWays}>
        <Stack gap="xs" mt={6}>
          {FAMILY_WAYS.map((way) => (
            <Checkbox key={way} value={way} label={t(`family.way.${way}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Said said={said} label={t('family.offer_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={ways.length === 0}
        onClick={() => send({ params: { person_id: person, relative_id: one.id }, body: { ways: ways as ['phone'], words: said.words } })}
      >
        {t('family.act.offer')}
      </Button>
    </Stack>
  )
}
