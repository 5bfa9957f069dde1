import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { About } from './shown.ts'

/** That it is safe to reach somebody, and how one knows: nothing is preset, each time it is asked. */
export function SafetyForm({ person, name, one, onDone }: About) {
  const { t } = useWords()
  const [safe, setSafe] = useState<'yes' | 'no' | null>(null)
  const said = useSaid(`close-safe:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/safety', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Choices
        label={t('family.is_safe', { name, who: one.name })}
        value={safe}
        onChange={setSafe}
        choices={(['yes', 'no'] as const).map((code) => ({ code, title: t(`family.is_safe_${code}`) }))}
      />
      <Said said={said} label={t('family.how_sure')} description={t('family.how_sure_hint', { name })} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={safe === null || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, relative_id: one.id }, body: { safe: safe === 'yes', words: said.words } })}
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}
