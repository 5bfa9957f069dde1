import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

type Period = Answer<'GET /api/people/:person_id/exits'>['periods'][number]

/** How support ends: asked early, planned together, and the way back. */
export default function Leaving() {
  const { t } = useWords()
  const { id } = useReader()
  const { periods } = useAsk('GET /api/people/:person_id/exits', { params: { person_id: id } })
  const told = periods.filter((period) => period.state !== 'active')
  return (
    <Screen title={t('my.go.leaving')} lead={t('my.go.leaving_text')}>
      {told.length === 0 && <Text>{t('my.leaving_none')}</Text>}
      {told.map((period) => (
        <One key={period.id} period={period} person={id} />
      ))}
    </Screen>
  )
}

function One({ period, person }: { period: Period; person: string }) {
  const { t, locale } = useWords()
  const plan = period.exit_plan
  const parts = plan
    ? ([
        ['my.leaving_keeps', plan.what_keeps_it],
        ['my.leaving_call', plan.who_to_call],
        ['my.leaving_return', plan.how_to_come_back],
      ] as const)
    : []
  const door = period.follow_up_plan?.open_door
  return (
    <Stack gap="md">
      {period.offer && !period.offer.response && <Asked period={period} person={person} />}
      {period.closed_at && (
        <Text fw={650}>{t('my.leaving_ended', { agency: period.agency ?? '', day: dayInWords(period.closed_at.slice(0, 10), locale) })}</Text>
      )}
      {plan && !period.closed_at && <Text fw={650}>{t('my.leaving_on', { day: dayInWords(plan.planned_on, locale, 'full') })}</Text>}
      {parts
        .filter(([, words]) => words !== '')
        .map(([title, words]) => (
          <Section key={title} title={t(title)}>
            <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
          </Section>
        ))}
      {period.follow_ups.length > 0 && (
        <Section title={t('my.leaving_follow')}>
          <ul className="my-list">
            {period.follow_ups.map((one) => (
              <li key={one.id}>
                <Day day={one.due_on} style="full" />
                {one.state !== 'due' && one.words && <Text>{one.words}</Text>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {door && (
        <Section title={t('my.leaving_door')}>
          <Text>{door}</Text>
        </Section>
      )}
    </Stack>
  )
}

function Asked({ period, person }: { period: Period; person: string }) {
  const { t } = useWords()
  const [declines, setDeclines] = useState(false)
  const draft = useDraft(`leaving:${period.id}`, { initialValues: { own_words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/answer', { onDone: draft.done })
  const { own_words } = draft.form.values
  const tell = (response: 'accepted' | 'later' | 'declined') => send({ params: { person_id: person, id: period.id }, body: { response, own_words } })
  return (
    <section className="my-waits no-print" aria-label={t('my.leaving_ask')}>
      <Stack gap="sm">
        <Text fw={650} size="lg">
          {t('my.leaving_ask')}
        </Text>
        <Text>{t('my.leaving_ask_text')}</Text>
        <Refusal refusal={refusal} />
        {declines ? (
          <>
            <Textarea label={t('my.talk_no_why')} autosize minRows={2} maxLength={2000} {...draft.form.getInputProps('own_words')} />
            <DraftNote draft={draft} />
            <Button size="lg" loading={sending} disabled={own_words.trim() === ''} onClick={() => tell('declined')}>
              {t('my.send')}
            </Button>
            <Button size="lg" variant="subtle" onClick={() => setDeclines(false)}>
              {t('my.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button size="lg" loading={sending} onClick={() => tell('accepted')}>
              {t('my.leaving_yes')}
            </Button>
            <Button size="lg" variant="default" onClick={() => tell('later')}>
              {t('my.leaving_later')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setDeclines(true)}>
              {t('my.leaving_no')}
            </Button>
          </>
        )}
      </Stack>
    </section>
  )
}
