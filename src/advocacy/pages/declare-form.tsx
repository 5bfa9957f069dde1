import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './advocacy.tsx'

/** The exception, in a supervisor's own words. */
export function DeclareForm({ person, told, onDone }: { person: string; told: Told; onDone: () => void }) {
  const { t } = useWords()
  const [staff_id, choose] = useState<string | null>(null)
  const said = useSaid(`advocacy:declare:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/independence', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('advocacy.declare_lead')}</Text>
      {told.may_be_declared.length === 0 && <Text>{t('advocacy.declare_none')}</Text>}
      <Select
        label={t('advocacy.declare_who')}
        data={told.may_be_declared.map(({ id, name }) => ({ value: id, label: name }))}
        value={staff_id}
        onChange={choose}
      />
      <Said said={said} label={t('advocacy.declare_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={staff_id === null || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { staff_id: staff_id!, words: said.words } })}
      >
        {t('advocacy.save')}
      </Button>
    </Stack>
  )
}
