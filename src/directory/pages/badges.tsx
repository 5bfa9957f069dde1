import { Badge, Group } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBed,
  IconBedOff,
  IconCash,
  IconHourglass,
  IconPhoneOff,
  IconPower,
  IconProgressHelp,
  IconStethoscope,
  IconUsersGroup,
  IconWheelchair,
} from '@tabler/icons-react'
import type { ListingCard } from '../contract.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'

type Told = Pick<ListingCard, 'kind' | 'free' | 'step_free' | 'room' | 'check_first' | 'unreachable'> & { active?: boolean }
type Mark = { word: Word; color: string; Icon: typeof IconCash }

const ROOM: Partial<Record<ListingCard['room'], Mark>> = {
  full: { word: 'directory.badge_full', color: 'clay', Icon: IconBedOff },
  waiting_list: { word: 'directory.badge_waiting', color: 'amber', Icon: IconHourglass },
  has_room: { word: 'directory.badge_room', color: 'moss', Icon: IconBed },
}

const KIND = {
  specialist: { word: 'directory.mark_specialist', color: 'gray', Icon: IconStethoscope },
  generalist: { word: 'directory.mark_generalist', color: 'gray', Icon: IconUsersGroup },
} as const satisfies Record<string, Mark>

function marksOf(told: Told): Mark[] {
  const room = ROOM[told.room]
  return [
    ...(told.active === false ? [{ word: 'directory.badge_inactive', color: 'clay', Icon: IconPower } as const] : []),
    ...(room ? [room] : []),
    ...(told.kind ? [KIND[told.kind]] : []),
    ...(told.free ? [{ word: 'directory.badge_free', color: 'moss', Icon: IconCash } as const] : []),
    ...(told.step_free ? [{ word: 'directory.badge_step_free', color: 'harbour', Icon: IconWheelchair } as const] : []),
    ...(told.unreachable ? [{ word: 'directory.badge_unreachable', color: 'clay', Icon: IconPhoneOff } as const] : []),
    ...(told.check_first
      ? [{ word: 'directory.badge_check', color: 'gray', Icon: told.unreachable ? IconAlertTriangle : IconProgressHelp } as const]
      : []),
  ]
}

/** What helps to choose, at a glance: a word and an icon each. */
export function Badges({ told }: { told: Told }) {
  const { t } = useWords()
  const marks = marksOf(told)
  if (!marks.length) return null
  return (
    <Group gap={6}>
      {marks.map(({ word, color, Icon }) => (
        <Badge key={word} variant="light" color={color} tt="none" fw={600} size="lg" leftSection={<Icon size={14} aria-hidden />}>
          {t(word)}
        </Badge>
      ))}
    </Group>
  )
}
