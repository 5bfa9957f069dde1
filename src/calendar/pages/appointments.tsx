import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconMapPin, IconPhone, IconUser, IconUsersGroup, IconVideo } from '@tabler/icons-react'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Appointment, Opened } from './calendar.tsx'
import { hoursOf } from './moments.ts'

const ICON = { in_person: IconMapPin, phone: IconPhone, video: IconVideo } as const
const LOOK = { planned: 'pending', kept: 'kept', missed: 'missed', cancelled: 'na' } as const

/** Appointments by day: when, what, with whom, where. */
export function AppointmentLines({ appointments, open }: { appointments: readonly Appointment[]; open?: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const dayOf = (at: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))
  const days = [...Map.groupBy(appointments, (one) => dayOf(one.starts_at))]
  return (
    <Stack gap="md">
      {days.map(([day, ones]) => (
        <div key={day}>
          <Text fw={650} mb={6}>
            {day}
          </Text>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {ones.map((one) => (
              <Line key={one.id} one={one} open={open} />
            ))}
          </Stack>
        </div>
      ))}
      {appointments.length === 0 && <Text c="dimmed">{t('calendar.none')}</Text>}
    </Stack>
  )
}

function Line({ one, open }: { one: Appointment; open: ((what: Opened) => void) | undefined }) {
  const { t, locale } = useWords()
  const Icon = ICON[one.mode]
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group align="flex-start" gap="md">
        <Text className="figures" fw={600} style={{ flex: '0 0 116px' }}>
          {hoursOf(one, locale)}
        </Text>
        <Stack gap={4} style={{ flex: '1 1 220px', minWidth: 0 }}>
          <Text fw={650}>{one.what}</Text>
          <Group gap="md">
            <Text size="sm" className="beside">
              <IconUser size={16} aria-hidden /> {one.with_name}
            </Text>
            <Text size="sm" className="beside">
              <Icon size={16} aria-hidden /> {one.place || t(`mode.${one.mode}`)}
            </Text>
          </Group>
          {one.agency && (
            <Text size="sm" c="dimmed">
              {t('calendar.arranged_by', { agency: one.agency })}
            </Text>
          )}
          {one.together.map((other) => (
            <Text key={other.id} size="sm" className="beside">
              <IconUsersGroup size={16} aria-hidden /> {t('calendar.together', { what: other.what, name: other.with_name })}
            </Text>
          ))}
          {one.by_themself && (
            <Text size="sm" fw={600}>
              {t('calendar.by_themself')} · <When at={one.state_at} />
            </Text>
          )}
          {(one.state_words || one.by_themself) && <Text size="sm">{one.state_words || t('calendar.no_reason')}</Text>}
        </Stack>
        <Stack gap={6} align="flex-end">
          {one.collides && <StateBadge state="urgent">{t('calendar.collides_one')}</StateBadge>}
          {one.state !== 'planned' && <StateBadge state={LOOK[one.state]}>{t(`calendar.state.${one.state}`)}</StateBadge>}
        </Stack>
      </Group>
      {open && one.may.length > 0 && (
        <Group gap={4} mt={6} className="no-print">
          {one.may.map((act) => (
            <Button
              key={act}
              size="compact-sm"
              variant="subtle"
              aria-label={`${t(`calendar.act.${act}`)}: ${one.what}`}
              onClick={() => open(act === 'change' ? { what: 'arrange', one } : { what: 'went', one, state: act })}
            >
              {t(`calendar.act.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </Paper>
  )
}
