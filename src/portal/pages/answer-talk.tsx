import { Button, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Assessment } from './talk.tsx'
import { WhoReads } from './who-reads.tsx'

const FIRST = ['wish', 'feeling', 'aspiration'] as const
type Kind = (typeof FIRST)[number]

/** Is this right? First the words of the person that are still missing, then their yes, their yes-but, or their no. */
export function AnswerTalk({ one, person }: { one: Assessment; person: string }) {
  const { t } = useWords()
  const unsaid = FIRST.filter((kind) => one.missing.some((missing) => missing['voice'] === kind))
  return (
    <section className="my-waits no-print" aria-label={t('my.talk_check')}>
      <Stack gap="sm">
        <Title order={2}>{t('my.talk_check')}</Title>
        {unsaid[0] ? <SayFirst kind={unsaid[0]} assessment={one.id} person={person} key={unsaid[0]} /> : <YesOrNo one={one} person={person} />}
      </Stack>
    </section>
  )
}

function SayFirst({ kind, assessment, person }: { kind: Kind; assessment: string; person: string }) {
  const { t } = useWords()
  const draft = useDraft(`talk-say:${assessment}:${kind}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/voices', { onDone: draft.done })
  const { words } = draft.form.values
  return (
    <Stack gap="sm">
      <Text>{t('my.talk_say_first')}</Text>
      <Textarea label={t(`my.say.${kind}`)} autosize minRows={2} maxLength={4000} {...draft.form.getInputProps('words')} />
      <DraftNote draft={draft} />
      <WhoReads person={person} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { assessment_id: assessment, kind, words, mode: 'self' } })}
      >
        {t('my.save')}
      </Button>
    </Stack>
  )
}

function YesOrNo({ one, person }: { one: Assessment; person: string }) {
  const { t } = useWords()
  const [differs, setDiffers] = useState<'agreed_with_differences' | 'asks_correction' | null>(null)
  const draft = useDraft(`talk-differs:${one.id}`, { initialValues: { differences: '', about: [] as Assessment['asked'] } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/agreement', { onDone: draft.done })
  const { differences, about } = draft.form.values
  const choose = (part: (typeof about)[number]) =>
    draft.form.setFieldValue('about', about.includes(part) ? about.filter((other) => other !== part) : [...about, part])
  const tell = (response: 'agreed' | 'agreed_with_differences' | 'asks_correction') =>
    send({ params: { person_id: person, id: one.id }, body: { response, differences, about, mode: 'self' } })
  return (
    <Stack gap="sm">
      <Refusal refusal={refusal} />
      {differs === null ? (
        <>
          <Button size="lg" loading={sending} onClick={() => tell('agreed')}>
            {t('my.talk_agree')}
          </Button>
          <Button size="lg" variant="default" onClick={() => setDiffers('agreed_with_differences')}>
            {t('my.talk_differ')}
          </Button>
          <Button size="lg" variant="default" onClick={() => setDiffers('asks_correction')}>
            {t('my.talk_correct')}
          </Button>
        </>
      ) : (
        <>
          <Textarea label={t('my.talk_differ_what')} autosize minRows={3} maxLength={4000} {...draft.form.getInputProps('differences')} />
          <details>
            <summary>{t('my.talk_differ_where')}</summary>
            <Stack gap={0} mt="xs">
              {one.asked.map((part) => (
                <label key={part} style={{ padding: 8 }}>
                  <input type="checkbox" checked={about.includes(part)} onChange={() => choose(part)} /> {t(`category.${part}`)}
                </label>
              ))}
            </Stack>
          </details>
          <DraftNote draft={draft} />
          <WhoReads person={person} />
          <Button size="lg" loading={sending} disabled={differences.trim() === ''} onClick={() => tell(differs)}>
            {t('my.send')}
          </Button>
          <Button size="lg" variant="subtle" onClick={() => setDiffers(null)}>
            {t('my.cancel')}
          </Button>
        </>
      )}
    </Stack>
  )
}
