import { Button, NumberInput, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { RESOURCE_KINDS, RESOURCE_STATES } from '../../shared/obtaining-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Resource, Step } from './obtaining.tsx'

/** Something or somebody one step needs, on its own day unless another is said. */
export function ListForm({ person, open, step }: Part & { step: Step }) {
  const { t } = useWords()
  const draft = useDraft(`resource:${step.id}`, {
    initialValues: {
      kind: null as (typeof RESOURCE_KINDS)[number] | null,
      what: '',
      quantity: 1,
      needed_on: (step.due_at?.slice(0, 10) ?? null) as string | null,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/steps/:action_id/resources', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  const submit = ({ kind, needed_on, ...body }: typeof form.values) =>
    send({ params: { person_id: person, action_id: step.id }, body: { ...body, kind: kind!, ...(needed_on ? { needed_on } : {}) } })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <Text fw={650}>{step.words}</Text>
        <DraftNote draft={draft} />
        <Choices
          label={t('obtaining.kind_of')}
          value={form.values.kind}
          onChange={(code) => form.setFieldValue('kind', code)}
          choices={RESOURCE_KINDS.map((code) => ({ code, title: t(`obtaining.resource.${code}`) }))}
        />
        <TextInput label={t('obtaining.resource_what')} maxLength={200} {...form.getInputProps('what')} />
        <NumberInput label={t('obtaining.quantity')} min={1} max={100_000} {...form.getInputProps('quantity')} />
        <DayField label={t('obtaining.needed_on')} value={form.values.needed_on} onChange={(day) => form.setFieldValue('needed_on', day)} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={form.values.kind === null || form.values.what.trim() === ''}>
          {t('obtaining.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** Where it comes from, whether it is certain, or for another day; the old value stays in its history. */
export function ChangeForm({ person, open, resource }: Part & { resource: Resource }) {
  const { t } = useWords()
  const { state, source, needed_on, quantity, why_unavailable } = resource
  const draft = useDraft(`resource-change:${resource.id}:${resource.version}`, {
    initialValues: {
      state: (state === 'needed' ? 'confirmed' : state) as Resource['state'],
      source,
      needed_on: needed_on as string | null,
      quantity,
      why_unavailable,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('PATCH /api/people/:person_id/resources/:resource_id', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  // what was not changed is not said again: certain for one day is then not certain for another
  const submit = ({ needed_on: day, state: to, ...body }: typeof form.values) =>
    send({
      params: { person_id: person, resource_id: resource.id },
      body: { ...body, ...(day ? { needed_on: day } : {}), ...(to === state ? {} : { state: to }), version: resource.version },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Choices
          label={t('obtaining.how_it_stands')}
          value={form.values.state}
          onChange={(code) => form.setFieldValue('state', code)}
          choices={RESOURCE_STATES.map((code) => ({ code, title: t(`obtaining.is.${code}`) }))}
        />
        {form.values.state === 'unavailable' ? (
          <Textarea label={t('obtaining.why_unavailable')} autosize minRows={2} maxLength={1000} {...form.getInputProps('why_unavailable')} />
        ) : (
          <TextInput label={t('obtaining.where_from')} maxLength={300} {...form.getInputProps('source')} />
        )}
        <DayField label={t('obtaining.needed_on')} value={form.values.needed_on} onChange={(day) => form.setFieldValue('needed_on', day)} />
        <NumberInput label={t('obtaining.quantity')} min={1} max={100_000} {...form.getInputProps('quantity')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('obtaining.save')}
        </Button>
      </Stack>
    </form>
  )
}
