import { Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Board, Item, Step } from './board.tsx'
import { kindWord } from './kind-word.ts'

type Given = { item: Item; onDone: () => void }
const Which = ({ item }: { item: Item }) => <Text fw={650}>{kindWord(item.kind, useWords())}</Text>

/** Who has it, and what has to change. */
export function OwnerForm({ item, owners, onDone }: Given & { owners: Board['owners'] }) {
  const { t } = useWords()
  const draft = useDraft(`owner:${item.id}`, { initialValues: { owner_id: item.owner?.id ?? null, words: item.words } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/system-advocacy/:item_id/owner', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ owner_id, words }) =>
        send({ params: { item_id: item.id }, body: { owner_id: owner_id!, words, version: item.version } }),
      )}
    >
      <Stack gap="md">
        <Which item={item} />
        <DraftNote draft={draft} />
        <Select
          label={t('barriers.who')}
          searchable
          comboboxProps={{ withinPortal: false }}
          data={owners.map((one) => ({ value: one.id, label: one.agency ? `${one.name} · ${one.agency}` : one.name }))}
          {...form.getInputProps('owner_id')}
        />
        <TextInput label={t('barriers.what_changes')} maxLength={500} {...form.getInputProps('words')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={form.values.owner_id === null}>
          {t('barriers.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** What is done next, and by which day. */
export function StepForm({ item, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft(`advocacy:${item.id}`, { initialValues: { words: '', due_on: null as string | null } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/system-advocacy/:item_id/steps', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { words, due_on } = form.values
  return (
    <form onSubmit={form.onSubmit((step) => send({ params: { item_id: item.id }, body: { words: step.words, due_on: step.due_on! } }))}>
      <Stack gap="md">
        <Which item={item} />
        <DraftNote draft={draft} />
        <TextInput label={t('barriers.step_words')} maxLength={500} {...form.getInputProps('words')} />
        <DayField
          label={t('barriers.step_on')}
          description={t('barriers.step_on_hint')}
          value={due_on}
          onChange={(day) => form.setFieldValue('due_on', day)}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={words.trim() === '' || due_on === null}>
          {t('barriers.save')}
        </Button>
      </Stack>
    </form>
  )
}

export function DoStepForm({ item, step, onDone }: Given & { step: Step }) {
  const { t } = useWords()
  const said = useSaid(`advocacy-step:${step.id}`)
  const { send, sending, refusal } = useSend('POST /api/system-advocacy/:item_id/steps/:step_id/done', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{step.words}</Text>
      <Said said={said} label={t('barriers.what_came')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { item_id: item.id, step_id: step.id }, body: { words: said.words, version: step.version } })}
      >
        {t('barriers.save')}
      </Button>
    </Stack>
  )
}

const OUTCOMES = ['removed', 'not_removable'] as const
export function EndForm({ item, onDone }: Given) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null)
  const said = useSaid(`advocacy-end:${item.id}`)
  const { send, sending, refusal } = useSend('POST /api/system-advocacy/:item_id/end', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Which item={item} />
      <Choices
        label={t('barriers.outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={OUTCOMES.map((code) => ({ code, title: t(`barriers.outcome.${code}`), text: t(`barriers.outcome.${code}_text`) }))}
      />
      <Said said={said} label={t('barriers.end_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={outcome === null || said.words.trim() === ''}
        onClick={() => send({ params: { item_id: item.id }, body: { outcome: outcome!, words: said.words, version: item.version } })}
      >
        {t('barriers.save')}
      </Button>
    </Stack>
  )
}
