import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCompass } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PlanForm } from './plan-form.tsx'
import { Tries } from './tries.tsx'
import { TryForm } from './try-form.tsx'

export type Told = Answer<'GET /api/people/:person_id/engagement'>
export type Plan = NonNullable<Told['plan']>

/** Somebody who is hard to reach: when they were last spoken with, how they are found, what was tried and what is next. */
export default function EngagementPart({ person }: { person: string }) {
  const { t, locale } = useWords()
  const told = useAsk('GET /api/people/:person_id/engagement', { params: { person_id: person } })
  const [writes, write] = useState(false)
  const { plan, last_at, days, most_days } = told
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <Text>{last_at && days !== null ? t('engagement.last', { day: day(last_at), days }) : t('engagement.never')}</Text>
        {days !== null && days > most_days && <StateBadge state="soon">{t('engagement.most', { days: most_days })}</StateBadge>}
      </Group>
      {plan === null && !writes && (
        <Empty
          title={t('engagement.none')}
          icon={<IconCompass size={28} />}
          action={told.may.includes('plan') && <Button onClick={() => write(true)}>{t('engagement.begin')}</Button>}
        >
          {t('engagement.none_text')}
        </Empty>
      )}
      {writes && <PlanForm person={person} plan={plan} onDone={() => write(false)} />}
      {plan && !writes && <Found plan={plan} told={told} onChange={() => write(true)} />}
      {plan && <TryForm key={plan.attempts.length} person={person} plan={plan} told={told} />}
      {plan && <Tries tries={plan.attempts} />}
      {told.before.length > 0 && (
        <Section title={t('engagement.before')}>
          {told.before.map((one) => (
            <Stack key={one.id} gap={2}>
              <Text fw={600}>{t('engagement.found', { day: day(one.ended_at!), n: one.attempts.length })}</Text>
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {[one.whereabout, one.who_knows, one.best_time, one.interests].filter(Boolean).join(' · ')}
              </Text>
              {one.attempts.length > 0 && <Tries tries={one.attempts} bare />}
            </Stack>
          ))}
        </Section>
      )}
    </Stack>
  )
}

function Found({ plan, told, onChange }: { plan: Plan; told: Told; onChange: () => void }) {
  const { t, locale } = useWords()
  const next = told.next_on && dayInWords(told.next_on, locale)
  const lines = [
    ['engagement.where', plan.whereabout],
    ['engagement.who', plan.who_knows],
    ['engagement.when', plan.best_time],
    ['engagement.interests', plan.interests],
  ] as const
  return (
    <Section
      title={t('engagement.how')}
      lead={t('engagement.lead')}
      actions={
        told.may.includes('change') && (
          <Button variant="subtle" size="compact-md" onClick={onChange}>
            {t('engagement.change')}
          </Button>
        )
      }
    >
      <Group gap="sm">
        {next && (
          <StateBadge state={told.late ? 'missed' : 'soon'}>{t(told.late ? 'engagement.next_late' : 'engagement.next', { day: next })}</StateBadge>
        )}
        <StateBadge state={told.ways.used >= told.ways.wanted ? 'met' : 'pending'}>{t('engagement.ways', told.ways)}</StateBadge>
      </Group>
      <Stack gap="sm">
        {lines
          .filter(([, words]) => words !== '')
          .map(([word, words]) => (
            <div key={word}>
              <Text size="sm" c="dimmed">
                {t(word)}
              </Text>
              <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
            </div>
          ))}
      </Stack>
    </Section>
  )
}
