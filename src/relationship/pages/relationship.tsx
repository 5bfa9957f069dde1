import { Stack, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { NameForm } from './name-form.tsx'
import { Ratings } from './ratings.tsx'

export type Told = Answer<'GET /api/people/:person_id/relationship'>

/** Who the main worker is, how much of the contact is with them, and, for their supervisor, how the person finds it. */
export default function RelationshipPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/relationship', { params: { person_id: person } })
  const names = told.may.includes('name')
  return (
    <Stack gap="lg">
      {told.worker === null ? (
        <Empty title={t('relationship.none')} icon={<IconHeartHandshake size={28} />}>
          {t(names ? 'relationship.none_text' : 'relationship.none_wait')}
        </Empty>
      ) : (
        <Now told={told} worker={told.worker} />
      )}
      {names && <NameForm key={told.worker?.id ?? ''} person={person} told={told} />}
      {(told.ratings.length > 0 || told.may.includes('rate')) && <Ratings person={person} told={told} />}
      {told.before.length > 0 && <Before told={told} />}
    </Stack>
  )
}

function Now({ told, worker }: { told: Told; worker: NonNullable<Told['worker']> }) {
  const { t, locale } = useWords()
  const { continuity } = told
  return (
    <Section
      title={worker.name}
      lead={`${t('relationship.lead')} ${t('relationship.since', { day: dayInWords(worker.since.slice(0, 10), locale) })}.`}
    >
      <Stack gap={6}>
        <Text fw={600}>{t('relationship.continuity')}</Text>
        {continuity === null ? (
          <Text>{t('relationship.no_contacts')}</Text>
        ) : (
          <StateBadge state={continuity.pct >= continuity.target ? 'met' : 'missed'}>
            {t('relationship.share', { ...continuity, name: worker.name })}
          </StateBadge>
        )}
        <Text size="sm" c="dimmed">
          {t('relationship.changes', { n: told.changes_in_a_year })}
        </Text>
      </Stack>
    </Section>
  )
}

function Before({ told }: { told: Told }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Section title={t('relationship.before')}>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.before.map((one) => (
          <li key={one.from_at}>
            <Text>
              {t('relationship.from_to', { name: one.name, from: day(one.from_at), to: day(one.to_at) })}
              {one.handed_over && ` · ${t('relationship.handed_over')}`}
            </Text>
          </li>
        ))}
      </Stack>
      {told.reasons.length > 0 && (
        <Stack gap={4}>
          <Text fw={600}>{t('relationship.why_was')}</Text>
          {told.reasons.map((one) => (
            <Text key={one.at} size="sm">
              {day(one.at)}: {one.words}
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  )
}
