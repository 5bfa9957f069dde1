import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Entry, Next } from '../../shared/entry-words.ts'
import type { Sending } from '../../web/api.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PackToTell } from './pack-to-tell.tsx'
import { CodeField, languageFrom, LanguageField, ModeField, type Language, type Mode } from './fields.tsx'

const AT = '/api/people/:person_id/entries/:entry_id'
/** Each act, where it is sent, and which fields it needs; what may be done is the server's to say. */
const ACTS = {
  attempt: { key: `POST ${AT}/attempts`, fields: ['mode', 'note'] },
  respond: { key: `POST ${AT}/response`, fields: ['mode', 'summary', 'interpreter'] },
  explain: { key: `POST ${AT}/explanation`, fields: ['mode', 'language', 'interpreter', 'understanding'] },
  children: { key: `POST ${AT}/children`, fields: ['declared'] },
  tell: { key: `POST ${AT}/told`, fields: ['mode'] },
  give_pack: { key: `POST ${AT}/pack`, fields: ['mode', 'language', 'interpreter', 'pack', 'teach_back'] },
  name_interim: { key: `POST ${AT}/interim`, fields: ['staff_id', 'next_check_in'] },
  look_in: { key: `POST ${AT}/check-in`, fields: ['mode', 'said', 'next_check_in'] },
  finish: { key: `POST ${AT}/finish`, fields: ['how', 'words'] },
  reopen: { key: `POST ${AT}/reopen`, fields: [] },
  give_up: { key: `POST ${AT}/unable-to-contact`, fields: [] },
  withdraw: { key: `POST ${AT}/withdrawal`, fields: ['own_words'] },
} as const satisfies Partial<Record<Next, { key: Sending; fields: readonly string[] }>>
type Formed = keyof typeof ACTS
export const hasForm = (next: Next): next is Formed => next in ACTS

type Values = {
  mode: Mode | ''
  note: string
  summary: string
  interpreter: boolean
  language: Language
  understanding: string
  declared: number
  teach_back: string
  staff_id: string
  next_check_in: string | null
  said: string
  how: 'person_declined' | 'no_service' | 'tried'
  words: string
  own_words: string
}
const UNVERSIONED = new Set<Formed>(['give_pack', 'look_in'])

/** The few fields of one act, kept as one types, beside the refusal it may meet. */
export function Act({ act, entry, way, close }: { act: Formed; entry: Entry; way: Mode | ''; close: () => void }) {
  const { t } = useWords()
  const { key, fields } = ACTS[act]
  const draft = useDraft<Values>(`entry:${act}:${entry.id}`, {
    initialValues: {
      mode: way,
      note: '',
      summary: '',
      interpreter: entry.person.interpreter_needed,
      language: languageFrom(entry.person.language),
      understanding: '',
      declared: entry.children.declared,
      teach_back: '',
      staff_id: '',
      next_check_in: null,
      said: '',
      how: entry.decision?.no_alternative_exists ? 'no_service' : 'person_declined',
      words: '',
      own_words: '',
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend(key as 'POST /api/people/:person_id/entries/:entry_id/reopen', {
    refreshes: [entry.id, '/api/entry'],
    onDone: () => (draft.done(), close()),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const asked = Object.fromEntries(fields.flatMap((field) => (field === 'pack' ? [] : [[field, form.values[field]]])))
    send({
      params: { person_id: entry.person.id, entry_id: entry.id },
      body: { ...asked, ...(UNVERSIONED.has(act) ? {} : { version: entry.version }) } as { version: number },
    })
  }
  const shown: Record<string, ReactNode> = {
    mode: <ModeField value={form.values.mode} onChange={(next) => form.setFieldValue('mode', next)} />,
    note: <Textarea autosize minRows={2} label={t('entry.note')} {...form.getInputProps('note')} />,
    summary: <Textarea autosize minRows={2} required label={t('entry.said')} data-autofocus {...form.getInputProps('summary')} />,
    interpreter: <Checkbox size="md" label={t('entry.interpreter')} {...form.getInputProps('interpreter', { type: 'checkbox' })} />,
    language: <LanguageField value={form.values.language} onChange={(next) => form.setFieldValue('language', next)} />,
    understanding: <Textarea autosize minRows={2} label={t('entry.understanding')} {...form.getInputProps('understanding')} />,
    declared: <NumberInput label={t('entry.declared')} min={0} max={30} {...form.getInputProps('declared')} />,
    pack: <PackToTell language={form.values.language} />,
    teach_back: (
      <Textarea autosize minRows={2} label={t('entry.teach_back')} description={t('entry.teach_back_hint')} {...form.getInputProps('teach_back')} />
    ),
    staff_id: <StaffField value={form.values.staff_id} onChange={(next) => form.setFieldValue('staff_id', next)} />,
    next_check_in: (
      <DayField
        label={t('entry.next_check_in')}
        required
        value={form.values.next_check_in}
        onChange={(next) => form.setFieldValue('next_check_in', next)}
      />
    ),
    said: <Textarea autosize minRows={2} required label={t('entry.said')} {...form.getInputProps('said')} />,
    how: (
      <CodeField
        label={t('entry.finish_how')}
        codes={['person_declined', 'no_service', 'tried']}
        word={(code) => `entry.finish.${code}`}
        value={form.values.how}
        onChange={(next) => form.setFieldValue('how', next)}
      />
    ),
    words: <Textarea autosize minRows={2} label={t('entry.own_words')} {...form.getInputProps('words')} />,
    own_words: <Textarea autosize minRows={2} label={t('entry.own_words')} {...form.getInputProps('own_words')} />,
  }
  return (
    <form onSubmit={save} aria-label={t(`entry.act.${act}`)}>
      <Stack gap="sm" maw={640}>
        <DraftNote draft={draft} />
        {fields.map((field) => (
          <div key={field}>{shown[field]}</div>
        ))}
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('entry.save')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('entry.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export function StaffField({ value, onChange }: { value?: string; onChange?: (id: string) => void }) {
  const { t } = useWords()
  const { data: colleagues = [] } = useAsking('GET /api/entry/colleagues', undefined)
  const [touched, touch] = useState(false)
  return (
    <NativeSelect
      size="md"
      required
      label={t('entry.staff')}
      value={value ?? ''}
      error={touched && !value ? t('refusal.no_such_colleague') : undefined}
      onBlur={() => touch(true)}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      data={[
        { value: '', label: '' },
        ...colleagues.map(({ id, name, waiting }) => ({ value: id, label: t('entry.staff_load', { name, count: waiting }) })),
      ]}
    />
  )
}
