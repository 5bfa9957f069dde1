import { Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCheck, IconHelp, IconMapPin, IconPhone, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Reliable } from '../../agencies/pages/reliable.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Match } from './matching.tsx'
import { whatOf } from './sought.ts'

const LOOKS = {
  yes: { color: 'moss', Icon: IconCheck },
  no: { color: 'clay', Icon: IconX },
  not_said: { color: 'gray', Icon: IconHelp },
} as const
type Given = {
  run: Match
  one: Match['candidates'][number]
  onChoose?: () => void
  chosen?: boolean
  picked?: boolean
  onPick?: () => void
  children?: ReactNode
}

/** One service, and in what it fits; one that fails what must be so says so and cannot be chosen. */
export function CandidateCard({ run, one, onChoose, chosen = false, picked = false, onPick, children }: Given) {
  const words = useWords()
  const { t } = words
  return (
    <Paper component={chosen ? 'div' : 'li'} withBorder radius="md" p="sm" {...(one.fits ? {} : { bg: 'var(--mantine-color-default-hover)' })}>
      <Group justify="space-between" align="flex-start" wrap="wrap" gap="sm">
        <Stack gap={6} style={{ flex: '1 1 260px', minWidth: 0 }}>
          <div>
            <Text fw={650}>{chosen ? t('matching.chosen', { name: one.name }) : one.name}</Text>
            <Group gap="sm">
              {one.organisation && (
                <Text size="sm" c="dimmed">
                  {one.organisation}
                </Text>
              )}
              {one.kind && (
                <Text size="sm" c="dimmed">
                  {t(`directory.mark_${one.kind}`)}
                </Text>
              )}
              {one.suburb && (
                <Text size="sm" className="beside">
                  <IconMapPin size={16} aria-hidden /> {one.suburb}
                </Text>
              )}
              {one.phone && (
                <Text size="sm" className="beside figures">
                  <IconPhone size={16} aria-hidden /> {one.phone}
                </Text>
              )}
            </Group>
            {one.who_for && <Text size="sm">{one.who_for}</Text>}
            <Reliable agency={one.agency_id} />
            {children}
          </div>
          <Group gap={6}>
            {one.reasons.map(({ criterion, stands }) => {
              const { color, Icon } = LOOKS[stands]
              return (
                <Badge key={criterion} variant="light" color={color} tt="none" fw={600} size="lg" leftSection={<Icon size={14} aria-hidden />}>
                  {t(`matching.reason.${criterion}.${stands}`, { what: whatOf(words, run, criterion) })}
                </Badge>
              )
            })}
          </Group>
          {one.check_first && (
            <Text size="sm" c="dimmed">
              {t('matching.check_first')}
            </Text>
          )}
        </Stack>
        {one.shortlisted && !children && <StateBadge state="met">{t('matching.picked')}</StateBadge>}
        {onPick && (
          <Checkbox
            className="no-print"
            label={t('matching.pick')}
            aria-label={t('matching.pick_one', { name: one.name })}
            checked={picked}
            onChange={onPick}
          />
        )}
        {!one.fits && <StateBadge state="na">{t('matching.out')}</StateBadge>}
        {onChoose && (
          <Button className="no-print" variant="light" aria-label={t('matching.choose_one', { name: one.name })} onClick={onChoose}>
            {t('matching.choose')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
