import { Button, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './relationship.tsx'

/** One field; and, where it becomes somebody else, why. */
export function NameForm({ person, told }: { person: string; told: Told }) {
  const { t } = useWords()
  const first = told.worker === null
  const [opened, open] = useState(first)
  const [chosen, choose] = useState<string | null>(null)
  const said = useSaid(`main-worker:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/primary-worker', { onDone: said.sent(() => open(false)) })
  if (!opened)
    return (
      <Button variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => open(true)}>
        {t('relationship.change')}
      </Button>
    )
  return (
    <Section title={t(first ? 'relationship.name' : 'relationship.change')}>
      <Stack gap="md">
        <Select
          label={t('relationship.who')}
          searchable
          maw="28rem"
          data={told.colleagues.filter((one) => one.id !== told.worker?.id).map((one) => ({ value: one.id, label: one.name }))}
          value={chosen}
          onChange={choose}
        />
        {!first && (
          <Said
            said={said}
            label={t('relationship.why')}
            description={t(told.say_why ? 'relationship.why_hint' : 'relationship.why_may')}
            maxLength={500}
          />
        )}
        <Refusal refusal={refusal} />
        <Button
          loading={sending}
          disabled={chosen === null || (told.say_why && said.words.trim() === '')}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => chosen && send({ params: { person_id: person }, body: { staff_id: chosen, why: said.words } })}
        >
          {t('relationship.send')}
        </Button>
      </Stack>
    </Section>
  )
}
