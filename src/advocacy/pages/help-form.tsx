import { Alert, Button, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { SPEAKING, type Speaking } from '../../shared/advocacy-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Issue } from './advocacy.tsx'

const SHOWN = ['gave_information', 'self_advocacy', 'linked_to_advocate', 'process_advocacy'] as const
type Stance = (typeof SHOWN)[number]
type Values = { stance: Stance; step: Speaking; words: string; result: string; on: string | null }
const EMPTY: Values = { stance: 'gave_information', step: 'script', words: '', result: '', on: null }

type Given = { person: string; issue: Issue; onLink: () => void; onDone: () => void }
/** What was done, and in which stance. To speak for them is not there: it leads to an advocate. */
export function HelpForm({ person, issue, onLink, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft<Values>(`advocacy:help:${issue.id}`, { initialValues: EMPTY })
  const { form } = draft
  const { stance, step, words, result, on } = form.values
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/help', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const submit = () => {
    const speaking = stance === 'self_advocacy' ? step : null
    const body = { stance, step: speaking, words, result: speaking === 'spoke' ? result : '', ...(on ? { on } : {}) }
    send({ params: { person_id: person, issue_id: issue.id }, body })
  }
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{issue.words}</Text>
        <Choices
          label={t('advocacy.stance')}
          description={t('advocacy.stance_hint')}
          choices={SHOWN.map((code) => ({ code, title: t(`advocacy.stance.${code}`), text: t(`advocacy.stance_text.${code}`) }))}
          value={stance}
          onChange={(next) => form.setFieldValue('stance', next)}
          columns={1}
        />
        {stance === 'linked_to_advocate' ? (
          <Alert title={t('advocacy.asked_to_speak')} color="harbour" variant="light">
            <Stack gap="sm" align="flex-start">
              <Text>{t('advocacy.asked_to_speak_text')}</Text>
              <Button onClick={onLink}>{t('advocacy.act.link')}</Button>
            </Stack>
          </Alert>
        ) : (
          <>
            {stance === 'self_advocacy' && <Steps value={step} onChange={(next) => form.setFieldValue('step', next)} />}
            <Textarea label={t('advocacy.words')} autosize minRows={2} maxLength={2000} {...form.getInputProps('words')} />
            {stance === 'self_advocacy' && step === 'spoke' && (
              <TextInput label={t('advocacy.result')} maxLength={1000} {...form.getInputProps('result')} />
            )}
            <DayField label={t('advocacy.on')} clearable value={on} onChange={(day) => form.setFieldValue('on', day)} />
            <Refusal refusal={refusal} />
            <Button type="submit" loading={sending} disabled={words.trim() === ''}>
              {t('advocacy.save')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}

function Steps({ value, onChange }: { value: Speaking; onChange: (step: Speaking) => void }) {
  const { t } = useWords()
  return (
    <Radio.Group label={t('advocacy.step')} value={value} onChange={(step) => onChange(step as Speaking)}>
      <Stack gap={6} mt={6}>
        {SPEAKING.map((step) => (
          <Radio key={step} value={step} label={t(`advocacy.step.${step}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
