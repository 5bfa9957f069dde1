import { Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { anchorOf, type Part } from './parts.ts'

const KINDS = ['wish', 'feeling', 'aspiration'] as const
const MODES = ['dictated', 'interpreted'] as const

/** Wishes, feelings and hopes, word for word; nobody changes them afterwards. */
export function OwnVoice(part: Part) {
  const { t } = useWords()
  const { voices } = part.shown
  return (
    <div id={anchorOf('words')} tabIndex={-1}>
      <Section title={t('assessment.own_voice')} lead={t('assessment.own_voice_lead')}>
        {voices.length === 0 && <Text c="dimmed">{t('assessment.own_voice_none')}</Text>}
        {voices.map((voice) => (
          <div key={voice.id}>
            <Text size="sm" fw={650}>
              {t(`assessment.voice.${voice.kind}`)}
            </Text>
            {voice.did_not_want_to_say ? <Text c="dimmed">{t('assessment.did_not_want_to_say')}</Text> : <OwnWords words={voice.words} />}
          </div>
        ))}
        {!['agreed', 'agreed_with_differences', 'superseded'].includes(part.shown.state) && <Say {...part} />}
      </Section>
    </div>
  )
}

function Say({ person, shown }: Part) {
  const { t } = useWords()
  const draft = useDraft(`voice:${shown.id}`, {
    initialValues: { kind: 'wish' as (typeof KINDS)[number], words: '', did_not_want_to_say: false, mode: 'dictated' as (typeof MODES)[number] },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/voices', { onDone: draft.discard })
  const { form } = draft
  const submit = form.onSubmit((values) =>
    send({ params: { person_id: person }, body: { ...values, words: values.did_not_want_to_say ? '' : values.words, assessment_id: shown.id } }),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select
            label={t('assessment.voice_kind')}
            allowDeselect={false}
            data={KINDS.map((code) => ({ value: code, label: t(`assessment.voice.${code}`) }))}
            {...form.getInputProps('kind')}
          />
          <Select
            label={t('assessment.voice_mode')}
            allowDeselect={false}
            data={MODES.map((code) => ({ value: code, label: t(`voice.${code}`) }))}
            {...form.getInputProps('mode')}
          />
        </Group>
        {!form.values.did_not_want_to_say && (
          <Textarea label={t('assessment.voice_words')} autosize minRows={2} maxLength={4000} {...form.getInputProps('words')} />
        )}
        <Checkbox label={t('assessment.did_not_want_to_say')} {...form.getInputProps('did_not_want_to_say', { type: 'checkbox' })} />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" variant="light" loading={sending}>
            {t('assessment.keep_words')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
