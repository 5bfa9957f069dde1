import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ApplicationState } from '../../shared/housing-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { One } from './applications.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

/** What the person says themself, or through somebody; the rest the housing agency says. */
const THEIRS: readonly ApplicationState[] = ['accepted', 'declined', 'withdrawn']
const WHY: readonly ApplicationState[] = ['declined', 'passed_over']

type Given = { person: string; one: One; state: ApplicationState; own: boolean; onDone: () => void }
/** One step of an application. */
export function StepForm({ person, one, state, own, onDone }: Given) {
  const { t } = useWords()
  const [mode, how] = useState<Mode>('dictated')
  const [place, count] = useState<number | ''>('')
  const said = useSaid(`housing-step:${one.id}:${state}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/housing/applications/:application_id/steps', { onDone: said.sent(onDone) })
  const theirs = THEIRS.includes(state) && !own
  const body = { state, words: said.words, queue_place: place === '' ? null : place, version: one.version, ...(theirs ? { mode } : {}) }
  return (
    <Stack gap="sm">
      {state === 'waiting' && (
        <NumberInput
          label={t('housing.queue_place')}
          min={1}
          max={10_000}
          w="10rem"
          value={place}
          onChange={(to) => count(typeof to === 'number' ? to : '')}
        />
      )}
      <Said said={said} label={t(WHY.includes(state) ? 'housing.why' : 'housing.step_words')} minRows={1} />
      {theirs && <HowSaid value={mode} onChange={how} />}
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button
          loading={sending}
          disabled={WHY.includes(state) && said.words.trim() === ''}
          onClick={() => send({ params: { person_id: person, application_id: one.id }, body })}
        >
          {t(`housing.do.${state}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('housing.back')}
        </Button>
      </Group>
    </Stack>
  )
}
