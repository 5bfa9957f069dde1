import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { SituationField } from './mode-field.tsx'
import type { Part, Situation } from './parts.ts'

/** Support is ended by a named human, with the reason and where the person lives. */
export function Close({ person, period }: Part) {
  const { t } = useWords()
  const said = useSaid(`close:${period.id}`)
  const [situation, setSituation] = useState<Situation | null>(null)
  const [lasting, setLasting] = useState(false)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/close', { refreshes: [person], onDone: said.draft.done })
  return (
    <Section title={t('exit.close')} lead={t('exit.close_lead')}>
      <Stack>
        <Said said={said} label={t('exit.reason')} />
        <SituationField label={t('exit.situation')} value={situation} onChange={setSituation} />
        <Checkbox label={t('exit.lasting')} checked={lasting} onChange={(event) => setLasting(event.currentTarget.checked)} />
        <Refusal refusal={refusal} />
        <Group>
          <Button
            disabled={said.words.trim() === '' || !situation}
            loading={sending}
            onClick={() => situation && send({ params: { person_id: person, id: period.id }, body: { reason: said.words, situation, lasting } })}
          >
            {t('exit.close')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
