import { Refusal } from '../shared/refusal.ts'
import { KNOWS, ROLE_FIELDS, type Knows, type RoleField } from '../shared/team-words.ts'

/** Days from when an objection to the coordination is raised to what was agreed about it (COO-04). */
export const OBJECTION_DAYS = 7
/** Days from a question about the one page to its answer (COO-20). */
export const QUESTION_DAYS = 3
/** Days from when somebody cannot be reached to another way that works (COO-06). */
export const MEND_DAYS = 3
/** Days without anything of somebody after which they are marked (COO-18). */
export const QUIET_DAYS = 60
/** From this level on, exactly one party leads what is done about a need (COO-06). */
export const LED_FROM_LEVEL = 2
const DAY = 86_400_000

/** The latest of some instants; null where there is none. */
export const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce((last, one) => (one !== null && (last === null || Date.parse(one) > Date.parse(last)) ? one : last), null)

type Part = { party_id: string; from_at: string; to_at: string | null; changed_at: string | null }
type Turn = { state: string; from_at: string | null }
/** When who takes part, in which part, or who coordinates last changed: from then on everybody is to know it anew. */
export const changedLast = (parts: readonly Part[], turns: readonly Turn[]): string | null =>
  latest([...parts.flatMap((one) => [one.from_at, one.to_at, one.changed_at]), ...turns.map((one) => one.from_at)])

type Briefing = { party_id: string; at: string } & Record<Knows, boolean>
/** Since when each of the three is clear to this party; null where it is not clear since the last change. */
export function knownSince(party: string, briefings: readonly Briefing[], changed_at: string): Record<Knows, string | null> {
  const since = (what: Knows) =>
    briefings
      .filter((one) => one.party_id === party && one[what] && Date.parse(one.at) >= Date.parse(changed_at))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]?.at ?? null
  return { own: since('own'), others: since('others'), resources: since('resources') }
}
/** Since when all three are clear; null where one is not. */
export const knowsAll = (known: Record<Knows, string | null>): string | null =>
  KNOWS.every((what) => known[what] !== null) ? latest(KNOWS.map((what) => known[what])) : null

type Said = { assignment_id: string; party_id: string; response: string; at: string }
/** The last thing this party said to who coordinates now. */
export const saidLast = <S extends Said>(party: string, assignment: string, said: readonly S[]): S | undefined =>
  said.filter((one) => one.party_id === party && one.assignment_id === assignment).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]

/** What is still to be written in somebody's line. The owner's own line asks for nothing: it is their plan. */
export const lacksOf = (part: Record<RoleField, string> & { party_id: string }, owner: string): RoleField[] =>
  part.party_id === owner ? [] : ROLE_FIELDS.filter((field) => part[field].trim() === '')

export type RoleLine = { party_id: string; role: string; responsibilities: string }
/** The role section of a version; what somebody else's hand made of it is no section. */
export const sectionOf = (roles: unknown): RoleLine[] => (Array.isArray(roles) ? (roles as RoleLine[]) : [])
/** Who of the team is not in the written plan, who is in it and takes part no longer, and whose part is written otherwise (COO-07). */
export function differenceOf(section: readonly RoleLine[], present: readonly RoleLine[]) {
  const written = new Map(section.map((line) => [line.party_id, line]))
  const here = new Set(present.map((one) => one.party_id))
  return {
    added: present.filter((one) => !written.has(one.party_id)).map((one) => one.party_id),
    gone: section.filter((line) => !here.has(line.party_id)).map((line) => line.party_id),
    changed: present
      .filter((one) => {
        const line = written.get(one.party_id)
        return line !== undefined && (line.role !== one.role || line.responsibilities !== one.responsibilities)
      })
      .map((one) => one.party_id),
  }
}

type Led = {
  leads: readonly { need_id: string; party_id: string; at: string; ended_at: string | null }[]
  goals: readonly { id: string; lead_id: string | null; state: string; written_at: string }[]
  sources: readonly { goal_id: string; need_id: string | null }[]
}
const OPEN_GOALS: readonly string[] = ['proposed', 'agreed', 'in_progress', 'on_hold']
/** Who leads what is done about a need: who was named, else who leads the goals that answer it. Exactly one is right; two are a conflict. */
export function leadsOf(need: string, { leads, goals, sources }: Led): { party_id: string; at: string }[] {
  const named = leads.filter((one) => one.need_id === need && one.ended_at === null)
  if (named.length > 0) return named.map(({ party_id, at }) => ({ party_id, at }))
  const answering = goals.filter(
    (goal) => OPEN_GOALS.includes(goal.state) && goal.lead_id && sources.some((one) => one.goal_id === goal.id && one.need_id === need),
  )
  return [...new Map(answering.map((goal) => [goal.lead_id!, { party_id: goal.lead_id!, at: goal.written_at }])).values()]
}
type Need = { level: number; met_at: string | null; in_force: boolean }
/** Needs that weigh enough to have one party who leads. */
export const isLed = (need: Need): boolean => need.level >= LED_FROM_LEVEL && need.met_at === null && need.in_force

/** Nothing of theirs for sixty days. @param last the last thing seen of them, else when they joined */
export const isQuiet = (last: string, now: string): boolean => Date.parse(now) - Date.parse(last) > QUIET_DAYS * DAY

export type Mode = 'self' | 'dictated' | 'interpreted'
type Speaking = { id: string; agency: string | null; kind: string }
/** Everybody speaks for themself and their agency; what the person says may be written down by a worker, with how they said it.
 * @throws Refusal only_by_themself, say_how_they_said_it */
export function speaksFor(caller: Speaking, party: string, person: string, mode: Mode | undefined): Mode {
  if (party === caller.id || party === caller.agency) return 'self'
  if (party !== person || caller.kind !== 'staff') throw new Refusal('only_by_themself', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** Who says that something is not clear says what. @throws Refusal say_what_is_unclear */
export function mayLeaveOpen(unclear: readonly Knows[], question: string): void {
  if (unclear.length > 0 && question === '') throw new Refusal('say_what_is_unclear')
}

/** There is nothing to acknowledge before somebody coordinates; and one does not object to oneself. @throws Refusal nobody_coordinates, you_coordinate */
export function mayObject<T extends { id: string; staff_id: string }>(current: T | undefined, party: string): T {
  if (!current) throw new Refusal('nobody_coordinates', 409)
  if (current.staff_id === party) throw new Refusal('you_coordinate')
  return current
}

type Objection = { response: string; settled_at: string | null; version: number }
/** @throws Refusal no_such_objection, changed_meanwhile, objection_settled_already */
export function maySettle(objection: Objection | undefined, version: number): void {
  if (!objection || objection.response !== 'objected') throw new Refusal('no_such_objection', 404)
  if (objection.settled_at !== null) throw new Refusal('objection_settled_already', 409)
  if (objection.version !== version) throw new Refusal('changed_meanwhile', 409)
}

type Question = { party_id: string; answered_at: string | null; version: number }
/** One's own question is not answered by oneself. @throws Refusal no_such_question, question_answered_already, changed_meanwhile, another_answers */
export function mayAnswerQuestion(question: Question | undefined, caller: { id: string }, version: number): void {
  if (!question) throw new Refusal('no_such_question', 404)
  if (question.answered_at !== null) throw new Refusal('question_answered_already', 409)
  if (question.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (question.party_id === caller.id) throw new Refusal('another_answers', 403)
}

const IN_FORCE: readonly string[] = ['active', 'under_review', 'suspended', 'closing']
export const isInForce = (state: string): boolean => IN_FORCE.includes(state)
