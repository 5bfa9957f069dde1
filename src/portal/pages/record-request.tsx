import { Button, Group, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'

type One = Answer<'GET /api/people/:person_id/record-requests'>['requests'][number]
type Opened = 'again' | 'beside'

/** One thing I asked: how it stands, what they say, and what I can do next. */
export function MyRequest({ person, one }: { person: string; one: One }) {
  const { t, locale } = useWords()
  const [opened, open] = useOneOpen<Opened>()
  const on = (instant: string) => dayInWords(instant.slice(0, 10), locale)
  const withdraw = useSend('POST /api/people/:person_id/record-requests/:request_id/withdrawal', { refreshes: ['record-requests'] })
  const may = (what: One['may'][number]) => one.may.includes(what)
  return (
    <Stack gap="xs">
      <Text fw={650}>{t(`my.record_ask.${one.kind}`)}</Text>
      {one.disputed && <Text style={{ whiteSpace: 'pre-wrap' }}>“{one.disputed}”</Text>}
      {one.words && <OwnWords mine words={one.words} />}
      <Text size="sm" c="dimmed">
        {t('my.record_asked_on', { day: on(one.asked_at) })}
      </Text>
      <HowItStands one={one} />
      {may('open_copy') && (
        <Button size="md" onClick={() => goTo(`record/${one.id}`)}>
          {t('my.record_open')}
        </Button>
      )}
      {opened === null && (
        <Group gap="xs" className="no-print">
          {may('say_beside') && (
            <Button size="md" variant="light" onClick={() => open('beside')}>
              {t('my.record_beside')}
            </Button>
          )}
          {may('ask_review') && (
            <Button size="md" variant="default" onClick={() => open('again')}>
              {t('my.record_look_again')}
            </Button>
          )}
          {may('withdraw') && (
            <Button
              size="md"
              variant="subtle"
              loading={withdraw.sending}
              onClick={() => withdraw.send({ params: { person_id: person, request_id: one.id }, body: { version: one.version } })}
            >
              {t('my.record_withdraw')}
            </Button>
          )}
        </Group>
      )}
      <Refusal refusal={withdraw.refusal} />
      {opened === 'again' && <LookAgain person={person} one={one} onDone={() => open(null)} />}
      {opened === 'beside' && <SayBeside person={person} about={one.about!} onDone={() => open(null)} />}
    </Stack>
  )
}

function HowItStands({ one }: { one: One }) {
  const { t, locale } = useWords()
  const due = one.due_at ? dayInWords(one.due_at.slice(0, 10), locale) : ''
  const agency = one.to
  if (one.state === 'withdrawn') return <Text>{t('my.record_gone')}</Text>
  return (
    <>
      {one.state === 'acknowledged' && <Text>{t('my.record_got_it', { agency })}</Text>}
      {(one.state === 'asked' || one.state === 'acknowledged') && (
        <Text fw={one.late ? 650 : undefined}>{t(one.late ? 'my.record_late' : 'my.record_until', { agency, day: due })}</Text>
      )}
      {one.parts_withheld > 0 && <Text>{t('my.record_withheld', { count: one.parts_withheld })}</Text>}
      {one.answer && (
        <div>
          {one.parts_withheld === 0 && <Text size="sm">{t(refused(one) ? 'my.record_refused' : 'my.record_answer', { agency })}</Text>}
          <Text style={{ whiteSpace: 'pre-wrap' }}>{one.answer}</Text>
        </div>
      )}
      {one.state === 'review_asked' && <Text>{t('my.record_again', { day: due })}</Text>}
      {one.review_answer && (
        <div>
          <Text size="sm">{t('my.record_found')}</Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{one.review_answer}</Text>
        </div>
      )}
      {one.may.includes('ask_review') && (
        <Text size="sm" c="dimmed">
          {t('my.record_speaker')}
        </Text>
      )}
    </>
  )
}
const refused = (one: One) => one.state === 'refused' || one.state === 'review_asked' || one.state === 'upheld' || one.state === 'overturned'

function LookAgain({ person, one, onDone }: { person: string; one: One; onDone: () => void }) {
  const { t } = useWords()
  const said = useSaid(`again:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests/:request_id/review', {
    onDone: said.sent(onDone),
    refreshes: ['record-requests'],
  })
  return (
    <Stack gap="sm">
      <Text>{t('my.record_look_again_text')}</Text>
      <Said said={said} label={t('my.record_look_again_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          size="md"
          loading={sending}
          onClick={() => send({ params: { person_id: person, request_id: one.id }, body: { words: said.words, version: one.version } })}
        >
          {t('my.record_send')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {t('my.record_not_now')}
        </Button>
      </Group>
    </Stack>
  )
}

/** My own words beside what they wrote. */
export function SayBeside({ person, about, onDone }: { person: string; about: NonNullable<One['about']>; onDone: () => void }) {
  const { t } = useWords()
  const said = useSaid(`beside:${about.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/statements', { onDone: said.sent(onDone), refreshes: ['beside'] })
  return (
    <Stack gap="sm">
      <Said said={said} label={t('my.record_beside_words')} maxLength={4000} minRows={3} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          size="md"
          loading={sending}
          disabled={said.words.trim() === ''}
          onClick={() => send({ params: { person_id: person }, body: { about, words: said.words } })}
        >
          {t('my.record_send')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {t('my.record_not_now')}
        </Button>
      </Group>
    </Stack>
  )
}
