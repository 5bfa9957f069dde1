import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'

const ASKED = ['signs', 'helps', 'helps_not', 'contacts', 'safe_place'] as const
type Words = Record<(typeof ASKED)[number], string>

/** Five questions for the day it gets hard, answered in the person's words; what stood before stands there to be changed. */
export function CrisisForm({ person, before, onDone }: { person: string; before: Words | null; onDone: () => void }) {
  const { t } = useWords()
  const [mode, setMode] = useState<Mode>('dictated')
  const empty: Words = { signs: '', helps: '', helps_not: '', contacts: '', safe_place: '' }
  const said = before && (Object.fromEntries(ASKED.map((one) => [one, before[one]])) as Words)
  const draft = useDraft<Words>(`crisis:${person}`, { initialValues: said ?? empty })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/crisis', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { values, getInputProps } = draft.form
  const missing = ASKED.some((one) => one !== 'helps_not' && values[one].trim() === '')
  return (
    <Stack gap="md">
      <DraftNote draft={draft} />
      {ASKED.map((one) => (
        <Textarea
          key={one}
          label={t(`planning.crisis_${one}`)}
          description={one === 'signs' ? t('planning.crisis_signs_hint') : one === 'contacts' ? t('planning.crisis_contacts_hint') : undefined}
          autosize
          minRows={2}
          maxLength={2000}
          {...getInputProps(one)}
        />
      ))}
      <ModeChoice value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={missing} onClick={() => send({ params: { person_id: person }, body: { ...values, mode } })}>
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
