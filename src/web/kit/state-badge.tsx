import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconClock,
  IconClockCheck,
  IconFlag,
  IconShieldCheck,
  IconX,
} from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'

/** Meaning never by colour alone: an icon and a word with each. */
const LOOKS = {
  met: { color: 'moss', Icon: IconCheck },
  kept: { color: 'moss', Icon: IconShieldCheck },
  met_late: { color: 'moss', Icon: IconClockCheck },
  pending: { color: 'gray', Icon: IconCircleDashed },
  soon: { color: 'amber', Icon: IconClock },
  missed: { color: 'clay', Icon: IconX },
  urgent: { color: 'clay', Icon: IconAlertTriangle },
  excepted: { color: 'gray', Icon: IconFlag },
  na: { color: 'gray', Icon: IconCircleMinus },
} as const

export type State = keyof typeof LOOKS

/** How something owed stands; its own word may be given instead of the usual one. */
export function StateBadge({ state, children }: { state: State; children?: string }) {
  const { t } = useWords()
  const { color, Icon } = LOOKS[state]
  return (
    <Badge variant="light" color={color} size="lg" tt="none" fw={600} leftSection={<Icon size={15} stroke={2.2} aria-hidden />}>
      {children ?? t(`state.${state}`)}
    </Badge>
  )
}
