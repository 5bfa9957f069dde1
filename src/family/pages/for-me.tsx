import { Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerForm } from './answer-form.tsx'
import { Decide } from './decide.tsx'
import { GivenToMe } from './for-me-given.tsx'
import { topicsInWords } from './shown.ts'

/** For somebody close to the person: about what they are let in, what they are asked, and what they were told. */
export function ForMe({ person, name }: { person: string; name: string }) {
  const words = useWords()
  const { t, locale } = words
  const { topics, offers, told, orders, decided } = useAsk('GET /api/people/:person_id/for-me', { params: { person_id: person } })
  const open = offers.find((one) => one.response === null)
  return (
    <>
      <Text>{t('family.for_topics', { name, topics: topicsInWords(topics, words) })}</Text>
      <Section title={t('family.for_offer')}>
        {offers.length === 0 && <Text c="dimmed">{t('family.for_none')}</Text>}
        {open && <AnswerForm key={open.id} person={person} offer={open} onDone={() => undefined} mine />}
        {offers
          .filter((one) => one.response !== null)
          .map((one) => (
            <Text key={one.id}>
              {dayInWords(one.offered_at.slice(0, 10), locale)}: {t('family.for_answered', { answer: t(`family.answer.${one.response!}`) })}
              {one.own_words && ` – “${one.own_words}”`}
            </Text>
          ))}
      </Section>
      <GivenToMe person={person} name={name} />
      <Decide person={person} orders={orders} decided={decided} />
      <Section title={t('family.for_told')}>
        {told.length === 0 && <Text c="dimmed">{t('family.for_told_none')}</Text>}
        {told.map((one) => (
          <Stack key={one.id} gap={2}>
            <Text>{one.words}</Text>
            <Text size="sm" c="dimmed">
              {t('family.told_line', { topic: t(`category.${one.category}`), day: dayInWords(one.at.slice(0, 10), locale), name: one.by })}
            </Text>
          </Stack>
        ))}
      </Section>
    </>
  )
}
