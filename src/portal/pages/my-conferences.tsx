import { Button, Stack, Text, Textarea } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords, shortInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { useMine } from './mine.ts'
import { Screen } from './screen.tsx'

type Conference = Answer<'GET /api/people/:person_id/conferences/:conference_id'>
type Item = Conference['items'][number]
type Given = { person: string; one: Conference }
const OVER: readonly string[] = ['cancelled']

/** Meetings about me: when, who comes and hears what, what I say first, what was said and decided. */
export default function MyConferences() {
  const { person } = useMine()
  return person === null ? null : <Mine person={person} />
}

function Mine({ person }: { person: string }) {
  const { t } = useWords()
  const { conferences } = useAsk('GET /api/people/:person_id/conferences', { params: { person_id: person } })
  const shown = conferences.filter((one) => !OVER.includes(one.state))
  return (
    <Screen title={t('my.go.conferences')} lead={t('my.conferences_lead')}>
      {shown.length === 0 && <Empty title={t('my.conferences_none')}>{t('my.conferences_none_text')}</Empty>}
      {shown.map((one) => (
        <One key={one.id} person={person} id={one.id} />
      ))}
    </Screen>
  )
}

function One({ person, id }: { person: string; id: string }) {
  const { t, locale } = useWords()
  const one = useAsk('GET /api/people/:person_id/conferences/:conference_id', { params: { person_id: person, conference_id: id } })
  const mine = one.invitations.find((each) => each.mine)
  return (
    <Section title={t('my.conference_on', { when: shortInstant(one.starts_at, locale) })} lead={one.about}>
      <Text>{[one.mode === 'in_person' ? one.place : t(`mode.${one.mode}`), t(`conference.state.${one.state}`)].filter(Boolean).join(' · ')}</Text>
      {mine && one.state === 'invited' && <WillYouCome person={person} one={one} mine={mine} />}
      {one.items.map((item) => (
        <About key={item.id} person={person} one={one} item={item} />
      ))}
      <Who one={one} />
      {one.may.includes('confirm') && <WasItSo person={person} one={one} />}
    </Section>
  )
}

function WillYouCome({ person, one, mine }: Given & { mine: Conference['invitations'][number] }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/invitations/:invitation_id/answer')
  const say = (answer: 'comes' | 'cannot') =>
    send({ params: { person_id: person, conference_id: one.id, invitation_id: mine.id }, body: { answer, version: mine.version } })
  if (mine.answer) return <Text fw={650}>{t(`my.conference_${mine.answer}`)}</Text>
  return (
    <Stack gap="xs" className="no-print">
      <Text fw={650}>{t('my.conference_come')}</Text>
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} onClick={() => say('comes')}>
        {t('my.conference_yes')}
      </Button>
      <Button size="lg" variant="default" disabled={sending} onClick={() => say('cannot')}>
        {t('my.conference_no')}
      </Button>
    </Stack>
  )
}

/** One thing that is spoken about, as far as it is mine to read. */
function About({ person, one, item }: Given & { item: Item }) {
  const { t, locale } = useWords()
  const { id } = useReader()
  const mine = item.own_view && id === person
  return (
    <div>
      <Text fw={650}>
        {item.n}. {item.own_view ? t(mine ? 'my.conference_own' : 'my.conference_theirs') : item.words}
      </Text>
      {item.voices
        .filter((voice) => !voice.did_not_want_to_say)
        .map((voice) => (
          <OwnWords key={voice.id} words={voice.words} name={voice.party} mine={mine && voice.kind === 'person'} />
        ))}
      {mine && one.may.includes('speak') && item.voices.every((voice) => voice.kind !== 'person') && (
        <SayFirst person={person} one={one} item={item} />
      )}
      {item.minutes && <Text style={{ whiteSpace: 'pre-line' }}>{item.minutes}</Text>}
      {item.decisions.length > 0 && (
        <>
          <Text fw={600}>{t('my.conference_decided')}</Text>
          <ul className="my-list">
            {item.decisions.map((decision) => (
              <li key={decision.id}>
                <Text>{decision.words}</Text>
                {decision.action && (
                  <Text size="sm">
                    {decision.action.party}
                    {decision.action.due_at && `, ${dayInWords(decision.action.due_at.slice(0, 10), locale)}`}
                  </Text>
                )}
                {decision.no_action && <Text size="sm">{decision.no_action}</Text>}
              </li>
            ))}
          </ul>
        </>
      )}
      {item.addenda.map((each) => (
        <Text key={each.id} size="sm">
          {t('conference.added', { name: each.by })}: {each.words}
        </Text>
      ))}
    </div>
  )
}

/** What I say first: read to everybody, whether I come or not. */
function SayFirst({ person, one, item }: Given & { item: Item }) {
  const { t } = useWords()
  const { id } = useReader()
  const draft = useDraft(`my-conference:${item.id}`, { initialValues: { words: '' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/voices', { onDone: draft.done })
  const params = { person_id: person, conference_id: one.id, item_id: item.id }
  return (
    <form className="no-print" onSubmit={form.onSubmit(({ words }) => send({ params, body: { party_id: id, words } }))}>
      <Stack gap="xs">
        <Textarea
          size="md"
          label={t('my.conference_say')}
          description={t('my.conference_say_hint')}
          autosize
          minRows={3}
          maxLength={4000}
          {...form.getInputProps('words')}
        />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Button type="submit" size="lg" loading={sending} disabled={form.values.words.trim() === ''}>
          {t('my.conference_send')}
        </Button>
      </Stack>
    </form>
  )
}

function Who({ one }: { one: Conference }) {
  const { t } = useWords()
  const titles = (ns: readonly number[]) =>
    one.items
      .filter((item) => ns.includes(item.n))
      .map((item) => (item.own_view ? t('my.conference_own') : item.words))
      .join(', ')
  return (
    <div>
      <Text fw={650}>{t('my.conference_who')}</Text>
      <ul className="my-list">
        {one.invitations.map((each) => (
          <li key={each.id}>
            {each.party.agency && each.party.kind !== 'agency'
              ? `${each.party.name} (${each.party.agency})`
              : each.party.name || t('conference.somebody')}
            {one.state !== 'filed' && each.leaves.length > 0 && (
              <Text size="sm">{t('my.conference_leaves', { name: each.party.name, items: titles(each.leaves) })}</Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function WasItSo({ person, one }: Given) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/confirmations')
  return (
    <Stack gap="xs" className="no-print">
      <Text>{t('my.conference_confirm_text')}</Text>
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        onClick={() => send({ params: { person_id: person, conference_id: one.id }, body: { version: one.version } })}
      >
        {t('my.conference_confirm')}
      </Button>
    </Stack>
  )
}
