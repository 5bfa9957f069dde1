import { Alert, Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'
import { useWhole } from './whole.tsx'

/** Something should change: a worker asks in their own name, or writes down what the person asked for. */
export function AskChangeForm({ person, board, open }: Part) {
  const { t } = useWords()
  const [whose, setWhose] = useState<'mine' | 'theirs'>('theirs')
  const [mode, setMode] = useState<Mode>('dictated')
  const draft = useDraft(`change:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/changes', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  const { words } = draft.form.values
  const name = board.owner.name || t('planning.unnamed')
  return (
    <Stack gap="md">
      <DraftNote draft={draft} />
      <Radio.Group label={t('planning.change_whose')} value={whose} onChange={(one) => setWhose(one as 'mine')}>
        <Stack gap={6} mt={6}>
          <Radio value="theirs" label={t('planning.change_theirs', { name })} />
          <Radio value="mine" label={t('planning.change_mine')} />
        </Stack>
      </Radio.Group>
      {whose === 'theirs' && <ModeChoice value={mode} onChange={setMode} />}
      <Textarea label={t('planning.change_words')} autosize minRows={2} maxLength={2000} {...draft.form.getInputProps('words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { words, ...(whose === 'theirs' ? { mode } : {}) } })}
      >
        {t('planning.change_send')}
      </Button>
    </Stack>
  )
}

/** Yes, and the next version carries it; or no, with why. */
export function AnswerChangeForm({ person, board, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const request = useWhole(person).requests.find((one) => one.id === id)
  const [outcome, setOutcome] = useState<'accepted' | 'declined'>('accepted')
  const said = useSaid(`change-answer:${id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/changes/:request_id/answer', { onDone: said.sent(() => open(null)) })
  if (!request) return null
  const name = board.owner.name || t('planning.unnamed')
  return (
    <Stack gap="md">
      {request.asked_by === board.owner.id ? <OwnWords words={request.words} name={name} /> : <Text fw={600}>{request.words}</Text>}
      <Radio.Group label={t('planning.answer')} value={outcome} onChange={(one) => setOutcome(one as 'accepted')}>
        <Stack gap={6} mt={6}>
          <Radio value="accepted" label={t('planning.change_accepted')} />
          <Radio value="declined" label={t('planning.change_declined')} />
        </Stack>
      </Radio.Group>
      <Said
        said={said}
        label={t('planning.answer_words')}
        description={outcome === 'declined' ? t('planning.answer_no_why') : undefined}
        maxLength={2000}
      />
      {outcome === 'accepted' && (
        <Alert variant="light" color="harbour">
          {t('planning.answer_yes_next', { name })}
        </Alert>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={outcome === 'declined' && said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, request_id: id }, body: { outcome, answer: said.words, version: request.version } })}
      >
        {t('planning.answer')}
      </Button>
    </Stack>
  )
}
