import type { Action, Board, Goal, Together, WhomToAsk } from '../contract.ts'
import type { OpenedOwned } from './owned.tsx'
import type { LinkedPlan } from './parts.tsx'
import type { Like } from './siblings.tsx'
import type { OpenedWhole } from './whole.tsx'
import type { Say } from '../../web/words/use-words.ts'

/** What stands open beside the board. */
export type Opened =
  | { what: 'goal'; goal?: Goal; need_id?: string; voice_id?: string; like?: Like }
  | { what: 'rung' | 'partners'; goal: Goal }
  | { what: 'wish'; voice_id: string }
  | { what: 'answer_planning'; offer_id: string }
  | { what: 'told_talk'; talk: Together['discussions'][number] }
  | { what: 'hand_over'; id: string }
  | { what: 'guardian_order'; relative_id: string }
  | { what: 'offer_planning' | 'talk' | 'decision' | 'take_part' | 'quality' }
  | { what: 'goal_state'; goal: Goal }
  | { what: 'new_step'; goal: Goal }
  | { what: 'step'; id: string }
  | { what: 'need'; need_id: string }
  | { what: 'link_part'; part?: 'housing' | 'support'; plan?: LinkedPlan }
  | OpenedWhole
  | OpenedOwned
  | { what: 'level' | 'order' | 'safety_first' | 'propose' | 'agree' | 'promise' | 'coordinator' | 'participant' }
/** What every part of the board is given. */
export type Part = { person: string; board: Board & WhomToAsk; open: (opened: Opened | null) => void }

type Named = { id: string; kind: string; name: string; agency: string | null }
/** What a party is called here: a worker with their agency; the owner by name. */
export const sayParty = (party: Named | undefined, t: Say): string =>
  !party ? t('planning.somebody') : party.kind === 'staff' && party.agency ? `${party.name} (${party.agency})` : party.name || t('planning.unnamed')
export const partyOf = (board: Board & Partial<WhomToAsk>, id: string | null) =>
  board.parties.find((one) => one.id === id) ?? board.may_be_asked?.find((one) => one.id === id)
export const stepsOf = (board: Board, goal: string) => board.actions.filter((one) => one.goal_id === goal && one.state !== 'cancelled')
export const isOpenGoal = (goal: Goal) => goal.may_become.length > 0

/** Days are days everywhere: a step is due until the end of the day that is shown. */
export const endOf = (day: string) => `${day}T23:59:00Z`
export const dayOf = (instant: string | null) => instant?.slice(0, 10) ?? null
export const isUnanswered = (action: Action) => ['proposed', 'requested', 'countered', 'declined'].includes(action.state)
