import { Button, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { KnockOn, Link, Part, Side } from './waiting.tsx'

/** What has to be done first, and what waits for it. */
export function LinkForm({ person, told, open }: Part) {
  const { t, locale } = useWords()
  const [before_id, setBefore] = useState<string | null>(null)
  const [after_id, setAfter] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/waiting', { onDone: () => open(null) })
  const data = told.steps.map((one) => ({
    value: one.id,
    label: [one.words, one.responsible, one.due_at && dayInWords(one.due_at.slice(0, 10), locale, 'short')].filter(Boolean).join(' · '),
  }))
  return (
    <Stack gap="md">
      <Select label={t('waiting.before')} data={data} value={before_id} onChange={setBefore} comboboxProps={{ withinPortal: false }} />
      <Select
        label={t('waiting.after')}
        data={data.filter((one) => one.value !== before_id)}
        value={after_id}
        onChange={setAfter}
        comboboxProps={{ withinPortal: false }}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={before_id === null || after_id === null}
        onClick={() => send({ params: { person_id: person }, body: { before_id: before_id!, after_id: after_id! } })}
      >
        {t('waiting.save')}
      </Button>
    </Stack>
  )
}

export function OverrideForm({ person, link, open }: Part & { link: Link }) {
  const { t } = useWords()
  const said = useSaid(`need-not-wait:${link.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/waiting/:dependency_id/override', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Text fw={650}>{link.after?.words ?? t('waiting.hidden')}</Text>
      <Said said={said} label={t('waiting.override_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, dependency_id: link.id }, body: { words: said.words, version: link.version } })}
      >
        {t('waiting.save')}
      </Button>
    </Stack>
  )
}

const MODES = ['dictated', 'interpreted'] as const
/** Another day for one's own step; or for the person's, as they said it. */
export function DateForm({ person, open, step, knock_on }: Part & { step?: Side; knock_on?: KnockOn }) {
  const { t } = useWords()
  const at = knock_on?.due_proposed ?? step?.due_at ?? null
  const draft = useDraft(`step-date:${knock_on?.id ?? step!.id}`, {
    initialValues: { day: (at?.slice(0, 10) ?? null) as string | null, words: '', mode: 'dictated' as (typeof MODES)[number] },
  })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      open(null)
    },
  }
  const move = useSend('POST /api/people/:person_id/plan/actions/:action_id/date', manner)
  const answer = useSend('POST /api/people/:person_id/knock-ons/:knock_on_id/answer', manner)
  const submit = ({ day, words, mode }: typeof form.values) => {
    const body = { due_at: `${day!}${at?.slice(10) ?? 'T12:00:00Z'}`, words, mode }
    if (knock_on) answer.send({ params: { person_id: person, knock_on_id: knock_on.id }, body: { ...body, version: knock_on.version } })
    else move.send({ params: { person_id: person, action_id: step!.id }, body: { ...body, version: step!.version } })
  }
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <Text fw={650}>{step?.words ?? knock_on?.words ?? t('waiting.hidden')}</Text>
        <DraftNote draft={draft} />
        <DayField label={t('waiting.move_day')} value={form.values.day} onChange={(day) => form.setFieldValue('day', day)} />
        <Textarea label={t('waiting.move_words')} autosize minRows={2} maxLength={1000} {...form.getInputProps('words')} />
        <SegmentedControl
          fullWidth
          aria-label={t('waiting.mode')}
          data={MODES.map((value) => ({ value, label: t(`waiting.mode.${value}`) }))}
          value={form.values.mode}
          onChange={(mode) => form.setFieldValue('mode', mode as 'dictated')}
        />
        <Refusal refusal={move.refusal ?? answer.refusal} />
        <Button
          type="submit"
          loading={move.sending || answer.sending}
          disabled={form.values.day === null || (!knock_on && form.values.words.trim() === '')}
        >
          {t('waiting.save')}
        </Button>
      </Stack>
    </form>
  )
}
