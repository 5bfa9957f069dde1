import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Board } from './plan.tsx'

type Step = Board['actions'][number]
type Doing = 'counter' | 'decline' | 'done' | 'block'
/** What is asked for beside a button: the label of the words, and the word on the button itself. */
const ASKS = {
  counter: { button: 'my.step_day', words: 'my.step_why' },
  decline: { button: 'my.step_no', words: 'my.step_why' },
  done: { button: 'my.step_done', words: 'my.step_done_how' },
  block: { button: 'my.step_stuck', words: 'my.step_stuck_what' },
} as const
/** The end of that day where the person is. */
const endOf = (day: string) => new Date(`${day}T23:59:00`).toISOString()

/** One step and the answers to it, large enough for a thumb: yes, another day, no; done, stuck. */
export function StepAnswer({ step, person }: { step: Step; person: string }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const draft = useDraft(`step:${step.id}`, { initialValues: { words: '', day: '' } })
  const close = () => {
    draft.discard()
    setDoing(null)
  }
  const answer = useSend('POST /api/people/:person_id/plan/actions/:action_id/answer', { onDone: close })
  const move = useSend('POST /api/people/:person_id/plan/actions/:action_id/state', { onDone: close })
  const params = { person_id: person, action_id: step.id }
  const { words, day } = draft.form.values
  const busy = answer.sending || move.sending
  const agree = () => answer.send({ params, body: { response: 'agreed', mode: 'self', version: step.version } })
  const confirm = () => move.send({ params, body: { to: 'confirmed', mode: 'self', version: step.version } })
  const tell = () => {
    if (doing === 'counter')
      answer.send({ params, body: { response: 'countered', proposed_due: endOf(day), reason: words, mode: 'self', version: step.version } })
    else if (doing === 'decline') answer.send({ params, body: { response: 'declined', reason: words, mode: 'self', version: step.version } })
    else move.send({ params, body: { to: doing === 'done' ? 'done' : 'blocked', words, mode: 'self', version: step.version } })
  }
  const open = (['counter', 'decline', 'done', 'block'] as const).filter((one) => step.may.includes(one))
  return (
    <Stack gap="sm">
      <Text>
        {step.due_at && <Day day={step.due_at.slice(0, 10)} style="full" />}
        {step.state !== 'requested' && step.state !== 'cancelled' && <> · {t(`my.step.${step.state}`)}</>}
      </Text>
      {step.blocked_reason && <Text>{step.blocked_reason}</Text>}
      <Refusal refusal={answer.refusal ?? move.refusal} />
      {doing === null ? (
        <>
          {step.may.includes('agree') && (
            <Button size="lg" loading={busy} onClick={agree}>
              {t('my.step_yes')}
            </Button>
          )}
          {step.may.includes('confirm') && (
            <Button size="lg" loading={busy} onClick={confirm}>
              {t('my.step_was_done')}
            </Button>
          )}
          {open.map((one) => (
            <Button key={one} size="lg" variant="default" onClick={() => setDoing(one)}>
              {t(ASKS[one].button)}
            </Button>
          ))}
        </>
      ) : (
        <>
          {doing === 'counter' && <TextInput type="date" label={t('my.step_new_day')} {...draft.form.getInputProps('day')} />}
          <Textarea label={t(ASKS[doing].words)} autosize minRows={2} maxLength={1000} {...draft.form.getInputProps('words')} />
          <DraftNote draft={draft} />
          <Button size="lg" loading={busy} disabled={words.trim() === '' || (doing === 'counter' && day === '')} onClick={tell}>
            {t('my.send')}
          </Button>
          <Button size="lg" variant="subtle" onClick={close}>
            {t('my.cancel')}
          </Button>
        </>
      )}
    </Stack>
  )
}
