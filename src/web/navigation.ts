import type { Word } from './words/use-words.ts'
import { paths, type Path } from './paths.ts'

export type Place = {
  path: Path
  word: Word
  icon:
    | 'today'
    | 'entry'
    | 'people'
    | 'requests'
    | 'referrals'
    | 'conferences'
    | 'handover'
    | 'directory'
    | 'scorecard'
    | 'outcomes'
    | 'network'
    | 'radar'
    | 'barriers'
    | 'ideas'
    | 'import'
    | 'unusual_reading'
    | 'administration'
    | 'settings'
  /** Who finds it in the menu; whether they may do anything there is the server's to say. */
  roles: readonly string[] | 'everyone'
}

const care = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'supervisor', 'designated_person'] as const

/** In the order of the work: a phone shows the first four of a reader's own in its bottom bar. */
export const navigation: readonly Place[] = [
  { path: paths.today, word: 'navigation.today', icon: 'today', roles: care },
  { path: paths.people, word: 'navigation.people', icon: 'people', roles: [...care, 'network_admin'] },
  { path: paths.entry, word: 'navigation.entry', icon: 'entry', roles: ['intake', 'coordinator', 'supervisor'] },
  { path: paths.requests, word: 'navigation.requests', icon: 'requests', roles: ['coordinator', 'support_worker', 'partner_worker', 'supervisor'] },
  {
    path: paths.referrals,
    word: 'navigation.referrals',
    icon: 'referrals',
    roles: ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'],
  },
  {
    path: paths.conferences,
    word: 'navigation.conferences',
    icon: 'conferences',
    roles: ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'],
  },
  { path: paths.radar, word: 'navigation.radar', icon: 'radar', roles: ['coordinator', 'support_worker', 'supervisor', 'network_admin'] },
  { path: paths.handover, word: 'navigation.handover', icon: 'handover', roles: ['supervisor'] },
  { path: paths.directory, word: 'navigation.directory', icon: 'directory', roles: 'everyone' },
  {
    path: paths.scorecard,
    word: 'navigation.scorecard',
    icon: 'scorecard',
    roles: ['intake', 'coordinator', 'support_worker', 'supervisor', 'agency_admin', 'network_admin', 'evaluator'],
  },
  { path: paths.outcomes, word: 'navigation.outcomes', icon: 'outcomes', roles: ['supervisor', 'agency_admin', 'network_admin', 'evaluator'] },
  { path: paths.network, word: 'navigation.network', icon: 'network', roles: ['network_admin', 'evaluator'] },
  {
    path: paths.barriers,
    word: 'navigation.barriers',
    icon: 'barriers',
    roles: ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor', 'agency_admin', 'network_admin', 'evaluator'],
  },
  {
    path: paths.ideas,
    word: 'navigation.ideas',
    icon: 'ideas',
    roles: ['coordinator', 'support_worker', 'partner_worker', 'supervisor', 'agency_admin', 'network_admin'],
  },
  { path: paths.import, word: 'navigation.import', icon: 'import', roles: ['agency_admin', 'network_admin'] },
  { path: paths.administration, word: 'navigation.administration', icon: 'administration', roles: ['agency_admin', 'network_admin'] },
  { path: paths.unusual_reading, word: 'navigation.unusual_reading', icon: 'unusual_reading', roles: ['agency_admin'] },
  { path: paths.settings, word: 'navigation.settings', icon: 'settings', roles: 'everyone' },
]

/** What a reader with these roles finds in the menu, of the pages that exist. */
export const placesFor = (roles: readonly string[], exists: (path: Path) => boolean): Place[] =>
  navigation.filter((place) => exists(place.path) && (place.roles === 'everyone' || place.roles.some((role) => roles.includes(role))))
