import { Button, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { BarrierKind } from '../../shared/barrier-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { kindChoices, kindWord } from './kind-word.ts'

type Of = { person: string; needs: readonly { id: string; words: string }[] }
type Given = { of?: Of; threshold?: number; onDone: () => void }

/** Something is in the way: what kind, and what happens there. About somebody, or nobody in particular. */
export function LogForm({ of, threshold, onDone }: Given) {
  const words = useWords()
  const { t } = words
  const draft = useDraft(`barrier:${of?.person ?? 'nobody'}`, {
    initialValues: { kind: null as BarrierKind | null, note: '', need_id: null as string | null },
  })
  const { form } = draft
  const manner = {
    onDone: () => {
      draft.done()
      onDone()
    },
  }
  const own = useSend('POST /api/people/:person_id/barriers', manner)
  const loose = useSend('POST /api/barriers', manner)
  const submit = ({ kind, note, need_id }: typeof form.values) => {
    if (of) own.send({ params: { person_id: of.person }, body: { kind: kind!, note, need_id } })
    else loose.send({ body: { kind: kind!, note } })
  }
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <Text c="dimmed">{of ? t('barriers.log_person_lead', { n: threshold ?? 3 }) : t('barriers.log_lead')}</Text>
        <DraftNote draft={draft} />
        <Select
          label={t('barriers.kind')}
          data={kindChoices(words)}
          searchable
          comboboxProps={{ withinPortal: false }}
          {...form.getInputProps('kind')}
        />
        <Textarea label={t('barriers.note')} autosize minRows={2} maxLength={2000} {...form.getInputProps('note')} />
        {of && of.needs.length > 0 && (
          <Select
            label={t('barriers.need')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={of.needs.map((one) => ({ value: one.id, label: one.words }))}
            {...form.getInputProps('need_id')}
          />
        )}
        <Refusal refusal={own.refusal ?? loose.refusal} />
        <Button type="submit" loading={own.sending || loose.sending} disabled={form.values.kind === null || form.values.note.trim() === ''}>
          {t('barriers.save')}
        </Button>
      </Stack>
    </form>
  )
}

const LEVELS = ['organisation', 'system', 'policy'] as const
/** Before it adds up by itself: where it has to change, and what. */
export function TakeUpForm({ kind, onDone }: { kind: { kind: string }; onDone: () => void }) {
  const words = useWords()
  const { t } = words
  const draft = useDraft(`take-up:${kind.kind}`, { initialValues: { level: null as (typeof LEVELS)[number] | null, words: '' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/system-advocacy', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form onSubmit={form.onSubmit(({ level, words: change }) => send({ body: { kind: kind.kind as BarrierKind, level: level!, words: change } }))}>
      <Stack gap="md">
        <Text fw={650}>{kindWord(kind.kind, words)}</Text>
        <Text c="dimmed">{t('barriers.take_up_lead')}</Text>
        <DraftNote draft={draft} />
        <Choices
          label={t('barriers.item_level')}
          value={form.values.level}
          onChange={(level) => form.setFieldValue('level', level)}
          choices={LEVELS.map((code) => ({ code, title: t(`barriers.item_level.${code}`) }))}
        />
        <TextInput label={t('barriers.what_changes')} maxLength={500} {...form.getInputProps('words')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={form.values.level === null}>
          {t('barriers.save')}
        </Button>
      </Stack>
    </form>
  )
}
