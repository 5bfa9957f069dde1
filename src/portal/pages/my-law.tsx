import { Text } from '@mantine/core'
import { ReservedState } from '../../partnership/pages/reserved-state.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Who decides what, where a body answers for me by law; what was asked of it, and what it decided. */
export function MyLaw({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { bodies, decisions } = useAsk('GET /api/people/:person_id/reserved-decisions', { params: { person_id: person } })
  if (bodies.length === 0 && decisions.length === 0) return null
  return (
    <Section title={t('reserved.my_title')}>
      {bodies.map((one) => (
        <div key={one.id}>
          <Text fw={650}>{one.body}</Text>
          <Text>
            {one.reserved.length > 0
              ? t('reserved.my_decides', { topics: one.reserved.map((code) => t(`category.${code}`)).join(', ') })
              : t('reserved.my_answers')}
          </Text>
          <Text>{t('reserved.my_officer', { officer: one.officer, contact: one.officer_contact })}</Text>
          <Text>
            {t('reserved.my_basis', { basis: one.legal_basis })}
            {one.to_on && ` · ${t('reserved.until', { day: dayInWords(one.to_on, locale) })}`}
          </Text>
        </div>
      ))}
      {bodies.some((one) => one.reserved.length > 0) && <Text>{t('reserved.my_rest')}</Text>}
      {decisions.map((one) => (
        <div key={one.id}>
          <Text fw={650}>{one.words}</Text>
          <ReservedState one={one} />
          <Text>
            {t('reserved.my_said')}: “{one.person_view}”
          </Text>
          {one.answered_at && (
            <Text>
              {t('reserved.decided_by', { body: one.body, name: one.answered_by, day: dayInWords(one.answered_at.slice(0, 10), locale) })}{' '}
              {one.answer_words}
            </Text>
          )}
          {one.taken_back_why && <Text>{one.taken_back_why}</Text>}
        </div>
      ))}
    </Section>
  )
}
