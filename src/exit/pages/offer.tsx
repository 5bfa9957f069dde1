import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeField } from './mode-field.tsx'
import type { Mode, Part } from './parts.ts'

/** The first step of leaving well: to be asked, early. */
export function Offer({ person, period }: Part) {
  const { t } = useWords()
  const [planned_on, setDay] = useState<string | null>(null)
  const [mode, setMode] = useState<Mode>('in_person')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/offer', { refreshes: [person] })
  return (
    <Section title={t('exit.offer')} lead={t('exit.offer_lead')}>
      <Stack>
        <DayField label={t('exit.planned_on')} value={planned_on} onChange={setDay} />
        <ModeField label={t('exit.mode')} value={mode} onChange={setMode} />
        <Refusal refusal={refusal} />
        <Group>
          <Button
            disabled={!planned_on}
            loading={sending}
            onClick={() => planned_on && send({ params: { person_id: person, id: period.id }, body: { planned_on, mode } })}
          >
            {t('exit.offer')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
