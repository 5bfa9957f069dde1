import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { WAYS, type Way } from '../../shared/engagement-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Plan, Told } from './engagement.tsx'

/** One try: how, where, through whom. Not reached, the day of the next one is filled in. */
export function TryForm({ person, plan, told }: { person: string; plan: Plan; told: Told }) {
  const { t, locale } = useWords()
  const [open, show] = useState(false)
  const draft = useDraft(`try:${plan.id}`, {
    initialValues: { way: null as Way | null, place: '', whom: '', reached: false, words: '', next_on: told.next_by },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/engagement/:engagement_id/attempts', {
    onDone: () => {
      draft.done()
      show(false)
    },
  })
  if (!told.may.includes('try')) return null
  if (!open)
    return (
      <Button className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
        {t('engagement.try')}
      </Button>
    )
  const { way, reached, next_on } = form.values
  return (
    <Section title={t('engagement.try')}>
      <form
        onSubmit={form.onSubmit(({ way: how, next_on: next, ...body }) => {
          if (how) send({ params: { person_id: person, engagement_id: plan.id }, body: { ...body, way: how, next_on: body.reached ? null : next } })
        })}
      >
        <Stack gap="md">
          <DraftNote draft={draft} />
          <Choices
            label={t('engagement.way')}
            columns={3}
            choices={WAYS.map((code) => ({ code, title: t(`engagement.way.${code}`) }))}
            value={way}
            onChange={(code) => form.setFieldValue('way', code)}
          />
          <TextInput label={t('engagement.place')} maxLength={200} {...form.getInputProps('place')} />
          <TextInput label={t('engagement.whom')} maxLength={200} {...form.getInputProps('whom')} />
          <Checkbox
            label={t('engagement.reached')}
            checked={reached}
            onChange={(event) => form.setFieldValue('reached', event.currentTarget.checked)}
          />
          <TextInput label={t(reached ? 'engagement.words_reached' : 'engagement.words')} maxLength={1000} {...form.getInputProps('words')} />
          {!reached && (
            <DayField
              label={t('engagement.next_on')}
              description={t('engagement.next_hint', { day: dayInWords(told.next_by, locale) })}
              maw="16rem"
              value={next_on}
              onChange={(day) => day && form.setFieldValue('next_on', day)}
            />
          )}
          <Refusal refusal={refusal} />
          <Button type="submit" loading={sending} disabled={way === null} style={{ alignSelf: 'flex-start' }}>
            {t('engagement.send')}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
