import { Button, Select, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { OBTAINING_WAYS, type ObtainingKind } from '../../shared/obtaining-words.ts'
import { SUPPORT_KINDS } from '../../shared/service-mix-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Support } from './obtaining.tsx'

/** A support the plan is to bring: what, for which need, and where it may come from. */
export function NameForm({ person, told, open }: Part) {
  const { t } = useWords()
  const [only] = told.needs.length === 1 ? told.needs : []
  const draft = useDraft(`support:${person}`, {
    initialValues: { what: '', need_id: only?.id ?? (null as string | null), source: '', kind: null as Support['kind'] },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/supports', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  return (
    <form onSubmit={form.onSubmit(({ need_id, ...body }) => send({ params: { person_id: person }, body: { ...body, need_id: need_id! } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('obtaining.what')} description={t('obtaining.what_hint')} maxLength={300} {...form.getInputProps('what')} />
        <Select
          label={t('obtaining.need')}
          comboboxProps={{ withinPortal: false }}
          data={told.needs.map((one) => ({ value: one.id, label: one.words }))}
          {...form.getInputProps('need_id')}
        />
        <TextInput label={t('obtaining.source')} maxLength={300} {...form.getInputProps('source')} />
        <Choices
          label={t('kinds.kind')}
          columns={1}
          value={form.values.kind}
          onChange={(code) => form.setFieldValue('kind', code)}
          choices={SUPPORT_KINDS.map((code) => ({ code, title: t(`kinds.kind.${code}`), text: t(`kinds.kind_text.${code}`) }))}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={form.values.what.trim() === '' || form.values.need_id === null}>
          {t('obtaining.save')}
        </Button>
      </Stack>
    </form>
  )
}

const NEEDS_WORDS: readonly ObtainingKind[] = ['tried', 'not_obtainable', 'again']
/** What was done about it: how, and what came of it. How far it is follows from that. */
export function LogForm({ person, told, open, support, kind }: Part & { support: Support; kind: ObtainingKind }) {
  const { t } = useWords()
  const draft = useDraft(`obtaining:${support.id}:${kind}`, {
    initialValues: { way: null as (typeof OBTAINING_WAYS)[number] | null, words: '', source: '', referral_id: support.referral_id },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/supports/:support_id/steps', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  const { way, words, source } = form.values
  const referrals = told.referrals.filter((one) => one.need_id === support.need_id)
  const lacks =
    (kind === 'tried' && way === null) || (kind === 'changed_source' && source.trim() === '') || (NEEDS_WORDS.includes(kind) && words.trim() === '')
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person, support_id: support.id }, body: { kind, ...body } }))}>
      <Stack gap="md">
        <Text fw={650}>{support.what}</Text>
        {kind === 'not_obtainable' && <Text c="dimmed">{t('obtaining.not_obtainable_leads_to')}</Text>}
        <DraftNote draft={draft} />
        {kind === 'tried' && (
          <Choices
            label={t('obtaining.way')}
            value={way}
            onChange={(code) => form.setFieldValue('way', code)}
            choices={OBTAINING_WAYS.map((code) => ({ code, title: t(`obtaining.way.${code}`) }))}
          />
        )}
        {kind === 'changed_source' && <TextInput label={t('obtaining.source')} maxLength={300} {...form.getInputProps('source')} />}
        <Textarea label={t(`obtaining.words.${kind}`)} autosize minRows={2} maxLength={1000} {...form.getInputProps('words')} />
        {referrals.length > 0 && (way === 'referral' || kind === 'in_use') && (
          <Select
            label={t('obtaining.referral')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={referrals.map((one) => ({ value: one.id, label: one.service }))}
            {...form.getInputProps('referral_id')}
          />
        )}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={lacks}>
          {t('obtaining.save')}
        </Button>
      </Stack>
    </form>
  )
}
