import { List, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Each stretch of support, on the person's page: where its ending stands and how it went on. */
export default function Exits({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { periods } = useAsk('GET /api/people/:person_id/exits', { params: { person_id: person } })
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Section title={t('exit.section')} lead={t('exit.section_lead')}>
      {periods.length === 0 && <Text c="dimmed">{t('exit.none')}</Text>}
      <List listStyleType="none" spacing="sm">
        {periods.map((one) => (
          <List.Item key={one.id}>
            <Go to={`${paths.person(person)}/exit/${one.id}`}>{t('exit.open_one', { agency: one.agency ?? t('exit.an_agency') })}</Go>
            <Text c="dimmed" size="sm">
              {t(`exit.state.${one.state}`)} ·{' '}
              {one.closed_at
                ? t('exit.from_to', { from: day(one.accepted_at), to: day(one.closed_at) })
                : t('exit.from', { from: day(one.accepted_at) })}
              {one.follow_ups.length > 0 &&
                ` · ${t('exit.follow_ups')}: ${t('exit.follow_ups_lead', { done: one.follow_ups.filter((point) => point.state !== 'due').length, count: one.follow_ups.length })}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
