import { Button, Stack, Text, Textarea, Title } from '@mantine/core'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'
import { WhoReads } from './who-reads.tsx'

const KINDS = ['wish', 'feeling', 'aspiration', 'comment'] as const
type Kind = (typeof KINDS)[number]

/** The person's own words: said once, kept as they are; and about me, which they keep up to date themselves. */
export default function MyWords() {
  const { t } = useWords()
  const { id } = useReader()
  const { voices } = useAsk('GET /api/people/:person_id/plan', { params: { person_id: id } })
  return (
    <Screen title={t('my.go.words')} lead={t('my.words_lead')}>
      <WhoReads person={id} />
      <Section title={t('my.say')}>
        <Say person={id} />
      </Section>
      <Section title={t('my.about')} lead={t('my.about_hint')}>
        <About person={id} />
      </Section>
      <Title order={2}>{t('my.said')}</Title>
      {voices.length === 0 && <Text>{t('my.said_none')}</Text>}
      {voices
        .filter((one) => one.words !== '')
        .map((one) => (
          <OwnWords key={one.id} words={one.words} />
        ))}
    </Screen>
  )
}

function Say({ person }: { person: string }) {
  const { t } = useWords()
  const draft = useDraft<{ kind: Kind; words: string }>(`say:${person}`, { initialValues: { kind: 'wish', words: '' } })
  const { send, sending, refusal, done } = useSend('POST /api/people/:person_id/voices', { onDone: () => draft.discard() })
  const { kind, words } = draft.form.values
  return (
    <Stack gap="md">
      <Choices
        label={t('my.say_what')}
        choices={KINDS.map((code) => ({ code, title: t(`my.say.${code}`) }))}
        value={kind}
        onChange={(code) => draft.form.setFieldValue('kind', code)}
      />
      <Textarea label={t('my.say_words')} autosize minRows={3} maxLength={4000} {...draft.form.getInputProps('words')} />
      <DraftNote draft={draft} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { kind, words, mode: 'self' } })}
      >
        {t('my.send')}
      </Button>
      {done && (
        <Text role="status" fw={650}>
          {t('my.sent')}
        </Text>
      )}
    </Stack>
  )
}

function About({ person }: { person: string }) {
  const { t } = useWords()
  const me = useAsk('GET /api/people/:person_id', { params: { person_id: person } })
  const draft = useDraft(`about:${person}`, { initialValues: { about_me: me.about_me } })
  const { send, sending, refusal, done } = useSend('PATCH /api/people/:person_id', { onDone: draft.done })
  const { about_me } = draft.form.values
  return (
    <Stack gap="md">
      <Textarea label={t('my.about')} autosize minRows={4} maxLength={4000} {...draft.form.getInputProps('about_me')} />
      <DraftNote draft={draft} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={about_me === me.about_me}
        onClick={() => send({ params: { person_id: person }, body: { about_me, version: me.version } })}
      >
        {t('my.save')}
      </Button>
      {done && (
        <Text role="status" fw={650}>
          {t('my.sent')}
        </Text>
      )}
    </Stack>
  )
}
