import { Text } from '@mantine/core'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskForm } from './give-forms.tsx'
import { Reached, Told } from './given-lines.tsx'
import { SaidForm, SupportAnswer } from './heard-forms.tsx'

/** For somebody close: what they are asked to say, what they were told of services, and what is offered to them for themselves. */
export function GivenToMe({ person, name }: { person: string; name: string }) {
  const { t, locale } = useWords()
  const { id } = useReader()
  const { exchanges, questions, information, supports } = useAsk('GET /api/people/:person_id/family/given', { params: { person_id: person } })
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const nothing = () => undefined
  return (
    <>
      {exchanges.length > 0 && (
        <Section title={t('family.for_exchange_title')}>
          {exchanges.map((one) =>
            one.response === null ? (
              <SaidForm key={one.id} person={person} exchange={one} onDone={nothing} mine />
            ) : (
              <Text key={one.id}>
                {day(one.answered_at!)}: “{one.input}” {one.action_taken && t('family.exchange_action_line', { words: one.action_taken })}
              </Text>
            ),
          )}
        </Section>
      )}
      <Section title={t('family.for_services')}>
        {information.length === 0 && <Text c="dimmed">{t('family.for_services_none')}</Text>}
        {information.map((one) => (
          <Told key={one.id} one={one} />
        ))}
        {questions
          .filter((one) => !one.answered)
          .map((one) => (
            <Text key={one.id}>{t('family.for_ask_sent', { day: day(one.at), words: one.words })}</Text>
          ))}
        <AskForm person={person} relative_id={id} onDone={nothing} mine={name} />
      </Section>
      {supports.length > 0 && (
        <Section title={t('family.for_support')}>
          {supports.map((one) =>
            one.response === null ? (
              <SupportAnswer key={one.id} person={person} support={one} onDone={nothing} mine />
            ) : (
              <Text key={one.id} component="div">
                {t(`family.support.${one.kind}`)}:{' '}
                {one.goal ? t('family.support_goal_line', { goal: one.goal, day: day(one.goal_on!) }) : `“${one.own_words}”`}
                {one.reached_at !== null && ` – ${t('family.support_reached')}`}
                {one.goal && one.reached_at === null && <Reached person={person} support={one} />}
              </Text>
            ),
          )}
        </Section>
      )}
    </>
  )
}
