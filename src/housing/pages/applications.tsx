import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ApplicationState } from '../../shared/housing-words.ts'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Told } from './housing.tsx'
import { useHomeLine } from './line.ts'
import { StepForm } from './step-form.tsx'

export type One = Told['applications'][number]
const MARK: Record<ApplicationState, State> = {
  lodged: 'pending',
  waiting: 'pending',
  offered: 'soon',
  accepted: 'met',
  declined: 'na',
  passed_over: 'na',
  withdrawn: 'na',
}

/** What was applied for: where it stands, the place in the queue, and what may be said next. */
export function Applications({ person, told, own }: Part) {
  const { t } = useWords()
  return (
    <Section title={t('housing.applications')}>
      {told.applications.length === 0 && <Text>{t('housing.no_applications')}</Text>}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.applications.map((one) => (
          <Application key={one.id} person={person} one={one} own={own} />
        ))}
      </Stack>
    </Section>
  )
}

function Application({ person, one, own }: { person: string; one: One; own: boolean }) {
  const { t, locale } = useWords()
  const line = useHomeLine()
  const [next, say] = useState<ApplicationState | null>(null)
  const { queue, share } = one
  const place =
    queue &&
    (queue.waiting === null ? t('housing.place_said', { place: queue.place }) : t('housing.place', { place: queue.place, waiting: queue.waiting }))
  const money =
    share && (share.budget ? t('housing.agreed', { budget: share.budget }) : t('housing.pct_within', { pct: share.pct, limit: share.limit_pct }))
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650}>{one.home.name}</Text>
        <StateBadge state={MARK[one.state]}>{t(`housing.state.${one.state}`)}</StateBadge>
        {place && <Text size="sm">{place}</Text>}
      </Group>
      <Text size="sm" c="dimmed">
        {line(one.home)}
      </Text>
      {one.words && <Text size="sm">{one.words}</Text>}
      {money && <Text size="sm">{money}</Text>}
      <Stack component="ol" gap={2} p={0} m={0} style={{ listStyle: 'none' }}>
        {one.steps.map((step) => (
          <Text component="li" size="sm" key={step.id}>
            {[dayInWords(step.at.slice(0, 10), locale), t(`housing.state.${step.state}`), step.by, step.words].filter(Boolean).join(' · ')}
          </Text>
        ))}
      </Stack>
      {next ? (
        <StepForm key={next} person={person} one={one} state={next} own={own} onDone={() => say(null)} />
      ) : (
        <Group gap="sm" className="no-print">
          {one.may.map((state) => (
            <Button
              key={state}
              size={own ? 'md' : 'sm'}
              variant={state === 'accepted' || state === 'offered' ? 'filled' : 'default'}
              aria-label={`${t(`housing.do.${state}`)}: ${one.home.name}`}
              onClick={() => say(state)}
            >
              {t(`housing.do.${state}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
