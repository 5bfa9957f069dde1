import { Button, List, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given, GivenOpened } from './given-shown.ts'

type Of = { given: Given; relative: string; open: ((what: GivenOpened) => void) | null; person: string }
/** Everything one of them was asked, told and offered, the open ones with what comes next. */
export function Lines({ given, relative, open, person }: Of) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const of = <R extends { relative_id: string }>(rows: readonly R[]) => rows.filter((row) => row.relative_id === relative)
  const act = (label: string, what: GivenOpened) =>
    open && (
      <Button size="compact-sm" variant="light" ml="xs" className="no-print" onClick={() => open(what)}>
        {label}
      </Button>
    )
  return (
    <>
      {of(given.questions)
        .filter((one) => !one.answered)
        .map((question) => (
          <Line key={question.id}>
            {t('family.question_line', { day: day(question.at), words: question.words })} {t('family.question_by', { day: day(question.answer_by) })}
            {act(t('family.question_answer'), { what: 'inform', id: relative, question })}
          </Line>
        ))}
      {of(given.exchanges).map((exchange) => (
        <Line key={exchange.id}>
          {t('family.exchange_line', { channel: t(`family.channel.${exchange.channel}`), day: day(exchange.offered_at) })}
          {exchange.words && ` – ${exchange.words}`}
          {'. '}
          {exchange.response === null && t('family.exchange_waits')}
          {exchange.response === 'took_part' && `“${exchange.input}”`}
          {exchange.response === 'declined' && t('family.exchange_no', { words: exchange.input })}
          {exchange.action_taken && ` ${t('family.exchange_action_line', { words: exchange.action_taken })}`}
          {exchange.response === null && act(t('family.exchange_said'), { what: 'said', id: relative, exchange })}
          {exchange.response === 'took_part' &&
            !exchange.action_taken &&
            act(t('family.exchange_action'), { what: 'came_of_it', id: relative, exchange })}
        </Line>
      ))}
      {of(given.meetings).map((one) => (
        <Line key={one.id}>
          {t('family.meeting_line', { kind: t(`family.meeting.${one.kind as 'team'}`), day: day(one.starts_at) })} –{' '}
          {t(one.came ? 'family.meeting_came' : 'family.meeting_asked')}
          {one.said.map((words) => ` – “${words}”`)}
        </Line>
      ))}
      {of(given.information).map((one) => (
        <Told key={one.id} one={one} />
      ))}
      {of(given.supports).map((support) => (
        <Line key={support.id}>
          {t('family.support_line', { kind: t(`family.support.${support.kind}`), day: day(support.offered_at) })}
          {'. '}
          {support.response === 'declined' && t('family.exchange_no', { words: support.own_words })}
          {support.response === 'accepted' && t('family.support_goal_line', { goal: support.goal, day: day(support.goal_on!) })}
          {support.reached_at !== null && ` – ${t('family.support_reached')}`}
          {support.response === null && act(t('family.act.answer'), { what: 'support_answer', id: relative, support })}
          {open && support.response === 'accepted' && support.reached_at === null && <Reached person={person} support={support} />}
        </Line>
      ))}
    </>
  )
}

const Line = ({ children }: { children: ReactNode }) => (
  <Text size="sm" component="div">
    {children}
  </Text>
)

/** What they were told of services: each in a line of its own. */
export function Told({ one }: { one: Given['information'][number] }) {
  const { t, locale } = useWords()
  return (
    <Line>
      {t('family.information_line', { day: dayInWords(one.at.slice(0, 10), locale), name: one.by })} {one.words}
      {one.services.length > 0 && (
        <List size="sm">
          {one.services.map((service) => (
            <List.Item key={service}>{service}</List.Item>
          ))}
        </List>
      )}
    </Line>
  )
}

/** Their own goal, reached. */
export function Reached({ person, support }: { person: string; support: Given['supports'][number] }) {
  const { t } = useWords()
  const { send, sending } = useSend('POST /api/people/:person_id/carer-supports/:carer_support_id/reached')
  return (
    <Button
      size="compact-sm"
      variant="light"
      ml="xs"
      className="no-print"
      loading={sending}
      onClick={() => send({ params: { person_id: person, carer_support_id: support.id }, body: { version: support.version } })}
    >
      {t('family.support_reached')}
    </Button>
  )
}
