import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerTalk } from './answer-talk.tsx'
import { Screen } from './screen.tsx'

export type Assessment = Answer<'GET /api/people/:person_id/assessments/:id'>
const READABLE = ['shared', 'agreed', 'agreed_with_differences', 'superseded']

/** What was found out together: offered, checked and agreed by the person it is about. */
export default function Talk() {
  const { t } = useWords()
  const { id } = useReader()
  const { assessments } = useAsk('GET /api/people/:person_id/assessments', { params: { person_id: id } })
  const [newest] = assessments
  return (
    <Screen title={t('my.go.talk')} lead={t('my.go.talk_text')}>
      {newest ? <One person={id} assessment={newest.id} /> : <Text>{t('my.talk_none')}</Text>}
    </Screen>
  )
}

function One({ person, assessment }: { person: string; assessment: string }) {
  const { t, locale } = useWords()
  const one = useAsk('GET /api/people/:person_id/assessments/:id', { params: { person_id: person, id: assessment } })
  if (one.state === 'offered' && !one.offer?.response) return <Offer one={one} person={person} />
  if (!READABLE.includes(one.state)) return <Text>{t('my.talk_under_way')}</Text>
  return (
    <Stack gap="md">
      {one.state === 'shared' && <AnswerTalk one={one} person={person} />}
      {one.agreed_at && (
        <Text fw={650}>{t('my.talk_agreed', { day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(one.agreed_at)) })}</Text>
      )}
      <Listed title={t('my.talk_strengths')} lines={[...one.strengths.map((line) => line.words), ...one.achievements.map((line) => line.words)]} />
      <Listed title={t('my.talk_needs')} lines={one.needs.map((need) => need.words)} />
      <Section title={t('my.talk_lives')}>
        <ul className="my-list">
          {one.domains
            .filter((domain) => domain.facts !== '' || domain.person_words !== '')
            .map((domain) => (
              <li key={domain.category}>
                <Text fw={650}>{t(`category.${domain.category}`)}</Text>
                <Text style={{ whiteSpace: 'pre-line' }}>{[domain.facts, domain.person_words].filter((words) => words !== '').join('\n')}</Text>
                <Differs one={one} about={(parts) => parts.includes(domain.category)} />
              </li>
            ))}
        </ul>
        <Differs one={one} about={(parts) => parts.length === 0} />
      </Section>
    </Stack>
  )
}

/** What I said is different stands under what they wrote. */
function Differs({ one, about }: { one: Assessment; about: (parts: readonly string[]) => boolean }) {
  return one.agreements
    .filter((each) => each.differences !== '' && about(each.about))
    .map((each) => <OwnWords key={each.at} mine words={each.differences} />)
}

const Listed = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <Section title={title}>
      <ul className="my-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )

/** May we talk? Yes, later with a day, or no in one's own words. */
function Offer({ one, person }: { one: Assessment; person: string }) {
  const { t } = useWords()
  const [saying, setSaying] = useState<'later' | 'declined' | null>(null)
  const draft = useDraft(`talk-offer:${one.id}`, { initialValues: { day: '', words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/answer', { onDone: draft.done })
  const { day, words } = draft.form.values
  const params = { person_id: person, id: one.id }
  const tell = () =>
    send({ params, body: saying === 'later' ? { response: 'later', reoffer_on: day, own_words: words } : { response: 'declined', own_words: words } })
  return (
    <Section title={t('my.talk_offer')} lead={t('my.talk_offer_text')}>
      <Stack gap="sm">
        <Refusal refusal={refusal} />
        {saying === null ? (
          <>
            <Button size="lg" loading={sending} onClick={() => send({ params, body: { response: 'accepted' } })}>
              {t('my.talk_yes')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setSaying('later')}>
              {t('my.talk_later')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setSaying('declined')}>
              {t('my.talk_no')}
            </Button>
          </>
        ) : (
          <>
            {saying === 'later' && <TextInput type="date" label={t('my.talk_later_day')} {...draft.form.getInputProps('day')} />}
            {saying === 'declined' && <Textarea label={t('my.talk_no_why')} autosize minRows={2} {...draft.form.getInputProps('words')} />}
            <DraftNote draft={draft} />
            <Button size="lg" loading={sending} disabled={saying === 'later' ? day === '' : words.trim() === ''} onClick={tell}>
              {t('my.send')}
            </Button>
            <Button size="lg" variant="subtle" onClick={() => setSaying(null)}>
              {t('my.cancel')}
            </Button>
          </>
        )}
      </Stack>
    </Section>
  )
}
