import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'

type Issue = {
  from_id: string
  against_id: string
  at: string
  solved_at: string | null
  touches_person: boolean
  told_at: string | null
  version: number
}
/** Someone's agency, and whether they are of those who may write here. */
type Mover = { agency: string | null; works: boolean }

/** The end of the last day on which it is with whoever was asked first. @param days `cfg.issue.resolveDays` */
export const movesAt = (at: string, days: number): string => daysAfter(at, days)
/** Where it is: nobody moves it, the days do. */
export const stepOf = (issue: Pick<Issue, 'at' | 'solved_at'>, days: number, now: string): 'agency' | 'supervisors' | 'solved' =>
  issue.solved_at !== null ? 'solved' : Date.parse(now) > Date.parse(movesAt(issue.at, days)) ? 'supervisors' : 'agency'

type Part = { party_id: string; advocate: boolean; agency_id: string | null; name: string | null }
/** The agencies of a plan: the one that leads, and whose people take part. An advocate is on the person's side alone. */
export const agenciesOf = (leads: string | null, parts: readonly Part[]): string[] => [
  ...new Set([...(leads ? [leads] : []), ...parts.filter((one) => !one.advocate).flatMap((one) => one.agency_id ?? [])]),
]
/**
 * Whose side it is on: the writer's agency, or the one that leads where the person, or their advocate, logs it.
 * @throws Refusal not_a_party_of_the_plan, issue_with_another_agency
 */
export function sideOf(
  caller: { agency: string | null; self: boolean; id: string },
  against: string,
  leads: string | null,
  parts: readonly Part[],
): string {
  const speaks = caller.self || parts.some((one) => one.advocate && one.party_id === caller.id)
  const all = agenciesOf(leads, parts)
  if (!speaks && (caller.agency === null || !all.includes(caller.agency))) throw new Refusal('not_a_party_of_the_plan', 403)
  const side = speaks ? (leads !== against ? leads : all.find((one) => one !== against)) : caller.agency
  if (!side || side === against) throw new Refusal('issue_with_another_agency')
  return side
}
/** To whom it goes first: who coordinates, where it is theirs; else whoever of that agency came in first. @throws Refusal nobody_of_it_takes_part */
export function goesTo(against: string, coordinator: { id: string; agency_id: string | null } | undefined, parts: readonly Part[]): string {
  if (coordinator?.agency_id === against) return coordinator.id
  const first = parts.find((one) => one.agency_id === against && !one.advocate && one.name !== null)
  if (!first) throw new Refusal('nobody_of_it_takes_part', 409)
  return first.party_id
}

/** Whoever works at one of the two, or leads the plan, may close it. */
export const mayClose = (issue: Issue, { agency, works }: Mover, leads: string | null): boolean =>
  works && agency !== null && [issue.from_id, issue.against_id, leads].includes(agency)
/** @throws Refusal not_between_your_agencies, solved_already, changed_meanwhile */
export function maySolve(issue: Issue, mover: Mover, leads: string | null, version: number): void {
  if (!mayClose(issue, mover, leads)) throw new Refusal('not_between_your_agencies', 403)
  if (issue.solved_at !== null) throw new Refusal('solved_already', 409)
  if (issue.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** @throws Refusal not_between_your_agencies, told_once_it_was_solved, outcome_told_already, changed_meanwhile */
export function mayTell(issue: Issue, mover: Mover, leads: string | null, version: number): void {
  if (!mayClose(issue, mover, leads)) throw new Refusal('not_between_your_agencies', 403)
  if (issue.solved_at === null || !issue.touches_person) throw new Refusal('told_once_it_was_solved')
  if (issue.told_at !== null) throw new Refusal('outcome_told_already', 409)
  if (issue.version !== version) throw new Refusal('changed_meanwhile', 409)
}
