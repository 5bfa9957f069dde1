import {
  IconAdjustments,
  IconBarrierBlock,
  IconBuildingCommunity,
  IconBulb,
  IconChartHistogram,
  IconFileImport,
  IconInbox,
  IconListCheck,
  IconMailQuestion,
  IconMap2,
  IconSend,
  IconSunrise,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Place } from '../navigation.ts'

export const icons: Record<Place['icon'], typeof IconSunrise> = {
  today: IconSunrise,
  entry: IconInbox,
  people: IconUsers,
  requests: IconMailQuestion,
  referrals: IconSend,
  conferences: IconUsersGroup,
  directory: IconMap2,
  scorecard: IconListCheck,
  outcomes: IconChartHistogram,
  barriers: IconBarrierBlock,
  ideas: IconBulb,
  import: IconFileImport,
  administration: IconBuildingCommunity,
  settings: IconAdjustments,
}
