import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Sharing } from './card.tsx'
import { ToldThem } from './told-them.tsx'
import { Disclose } from './disclose.tsx'

type Told = {
  waits?: Sharing['disclosures'][number]
  id: string
  title: string
  text: string
  why: string | null
  at: string
  outcome: 'justified' | 'unjustified' | 'training' | null
}

/** What was told without asking, each with who, why, and whether somebody checked it. Nothing on the person's page where there was none. */
export function WithoutConsent({ person, sharing, mine }: { person: string; sharing: Sharing; mine: boolean }) {
  const [telling, setTelling] = useState(false)
  const may = sharing.may_record && !mine
  const { t } = useWords()
  const told: Told[] = [
    ...sharing.disclosures.map((one) => ({
      ...one,
      title: t('consent.without_told', { by: one.by, agency: one.agency, recipient: one.recipient_name }),
      text: one.facts,
      why: t(`consent.ground.${one.ground}`),
      at: one.from_at,
      waits: one,
    })),
    ...sharing.emergencies.map((one) => ({
      ...one,
      title: t('consent.emergency', { by: one.by, agency: one.agency }),
      text: one.reason,
      why: null,
      at: one.from_at,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  if (told.length === 0 && !may) return null
  return (
    <Section
      title={t('consent.without')}
      lead={t('consent.without_lead')}
      actions={
        may &&
        !telling && (
          <Button variant="default" onClick={() => setTelling(true)}>
            {t('consent.disclose')}
          </Button>
        )
      }
    >
      {telling && <Disclose person={person} sharing={sharing} onClose={() => setTelling(false)} />}
      {told.length === 0 && !telling && <Text c="dimmed">{t('consent.without_none')}</Text>}
      {told.map((one) => (
        <Stack key={one.id} gap={4} align="flex-start">
          <Text fw={600}>{one.title}</Text>
          <Text size="sm">
            {one.why && `${one.why}. `}
            {one.text}
          </Text>
          <Text size="sm" c="dimmed">
            <When at={one.at} />
          </Text>
          <StateBadge state={one.outcome === null ? 'pending' : one.outcome === 'justified' ? 'met' : 'missed'}>
            {t(`consent.reviewed.${one.outcome ?? 'none'}`)}
          </StateBadge>
          {one.waits && !mine && <ToldThem person={person} one={one.waits} may={may} />}
        </Stack>
      ))}
    </Section>
  )
}
