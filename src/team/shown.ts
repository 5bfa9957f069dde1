import type { z } from 'zod'
import type { Selectable } from 'kysely'
import type { Caller } from '../server/database.ts'
import type { DB } from '../shared/model.gen.ts'
import { KNOWS } from '../shared/team-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Team } from './contract.ts'
import type { acrossOwed, availableTo, ledBy, needsNow, seenLast, stepsNow, versionsOf } from './queries.ts'
import {
  changedLast,
  differenceOf,
  isInForce,
  isLed,
  isQuiet,
  knownSince,
  lacksOf,
  latest,
  leadsOf,
  MEND_DAYS,
  OBJECTION_DAYS,
  QUESTION_DAYS,
  saidLast,
  sectionOf,
} from './rules.ts'
import { holdsOne, PLANNERS, SETTLERS } from './writing.ts'

type Row<T extends keyof DB> = Selectable<DB[T]>
type Named = { id: string; kind: string; name: string; agency: string | null }
type Told = z.input<typeof Team>

export type TeamReading = {
  caller: Caller
  owner: { id: string; name: string }
  plan: Row<'plan'>
  everybody: readonly Row<'participant'>[]
  turns: readonly Row<'coordinator_assignment'>[]
  versions: Awaited<ReturnType<typeof versionsOf>>
  said: readonly Row<'coordination_ack'>[]
  briefings: readonly Row<'role_briefing'>[]
  questions: readonly Row<'briefing_question'>[]
  faults: readonly Row<'reach_fault'>[]
  needs: Awaited<ReturnType<typeof needsNow>>
  led: Awaited<ReturnType<typeof ledBy>>
  steps: Awaited<ReturnType<typeof stepsNow>>
  seen: Awaited<ReturnType<typeof seenLast>>
  available: Awaited<ReturnType<typeof availableTo>>
  across: Awaited<ReturnType<typeof acrossOwed>>
  phones: ReadonlyMap<string, string>
  parties: readonly Named[]
  agree_days: number
}

const isLate = (due_at: string, now: string) => Date.parse(due_at) < Date.parse(now)
const nameIn = (reading: TeamReading, id: string | null) => reading.parties.find((one) => one.id === id)?.name ?? ''
const present = ({ everybody }: TeamReading) => everybody.filter((one) => one.to_at === null)
const currentTurn = ({ turns }: TeamReading) => turns.find((one) => one.state === 'current' || one.state === 'handing_over')
const since = (reading: TeamReading) => changedLast(reading.everybody, reading.turns) ?? reading.plan.started_at
const works = ({ caller }: TeamReading) => caller.opened?.writer === true && caller.kind === 'staff'
const mine = ({ caller }: TeamReading, party: string) => party === caller.id || party === caller.agency

/** The person comes first, then whoever coordinates, then the others as they joined. */
const comes = (one: Told['parts'][number]): number => (one.owner ? 0 : one.coordinates ? 1 : 2)
/** The one page about the team, as one reader may see it. */
export function asTeam(reading: TeamReading): Told {
  const { owner, plan, versions, available, caller } = reading
  const parts = present(reading)
    .map((one) => asPart(reading, one))
    .toSorted((a, b) => comes(a) - comes(b))
  const newest = versions[0]
  const difference = newest && differenceOf(sectionOf(newest.roles), present(reading))
  const names = (ids: readonly string[]) => ids.map((id) => nameIn(reading, id))
  return {
    owner,
    plan: { id: plan.id, n: plan.n, in_force: isInForce(plan.state) },
    coordinator: asCoordinator(reading),
    parts,
    across: asAcross(reading, parts),
    written: difference ? { n: newest.n, added: names(difference.added), gone: names(difference.gone), changed: names(difference.changed) } : null,
    know_by: daysAfter(latest([since(reading), plan.activated_at])!, reading.agree_days),
    waiting: {
      of: parts.length,
      page: parts.filter((one) => !KNOWS.every((what) => one.knows[what])).map((one) => one.name),
      coordination: parts.filter((one) => one.coordination === 'waits').map((one) => one.name),
    },
    objections: reading.said.filter((one) => one.response === 'objected').map((one) => asObjection(reading, one)),
    questions: reading.questions.map((one) => asQuestion(reading, one)),
    needs: asNeeds(reading),
    available: [
      ...available.services.map((one) => ({ kind: 'service' as const, ...one })),
      ...available.around.map((one) => ({ kind: 'around' as const, ...one, agency: null, agency_id: null })),
    ],
    mine: mineOf(reading, parts),
    may: [
      ...(works(reading) && holdsOne(caller.roles, PLANNERS) ? ['lead' as const] : []),
      ...(works(reading) && holdsOne(caller.roles, PLANNERS.slice(0, -1)) ? ['write_version' as const] : []),
    ],
  }
}

/** Nobody has begun a plan yet, or none that the reader may know of. */
export const noTeam = (owner: TeamReading['owner']): Told => ({
  owner,
  plan: null,
  coordinator: null,
  parts: [],
  across: { organisations: [], due: null },
  written: null,
  know_by: null,
  waiting: { of: 0, page: [], coordination: [] },
  objections: [],
  questions: [],
  needs: [],
  available: [],
  mine: [],
  may: [],
})

function asCoordinator(reading: TeamReading): Told['coordinator'] {
  const turn = currentTurn(reading)
  const party = reading.parties.find((one) => one.id === turn?.staff_id)
  if (!turn || !party) return null
  return { id: turn.staff_id, assignment_id: turn.id, name: party.name, agency: party.agency ?? '', phone: reading.phones.get(turn.staff_id) ?? '' }
}

/** Which organisations take part, each with its fields. */
function asAcross(reading: TeamReading, parts: Told['parts']): Told['across'] {
  const named = (one: Told['parts'][number]) => reading.parties.find((each) => each.id === one.party_id)?.agency ?? null
  const organisations = Map.groupBy(
    parts.filter((one) => named(one) !== null),
    (one) => named(one)!,
  )
  const due = reading.across
  return {
    organisations: [...organisations].map(([name, theirs]) => ({ name, disciplines: [...new Set(theirs.flatMap((one) => one.discipline ?? []))] })),
    due: due?.due_at ? { since: due.began_at, by: due.due_at, late: isLate(due.due_at, reading.caller.now) } : null,
  }
}

function asPart(reading: TeamReading, one: Row<'participant'>): Told['parts'][number] {
  const { owner, caller, parties, phones, faults, steps, seen, versions, briefings } = reading
  const party = parties.find((each) => each.id === one.party_id)
  const known = knownSince(one.party_id, briefings, since(reading))
  const last = latest([one.from_at, seen.find((each) => each.party_id === one.party_id)?.at ?? null])!
  const fault = faults.find((each) => each.participant_id === one.id)
  const own = mine(reading, one.party_id)
  // the owner's own line is theirs; everybody's else also whoever writes in the plan puts right
  const changes = caller.opened?.writer === true && (own || (one.party_id !== owner.id && works(reading) && holdsOne(caller.roles, PLANNERS)))
  return {
    id: one.id,
    party_id: one.party_id,
    name: party?.name ?? '',
    agency: party?.agency === party?.name ? null : (party?.agency ?? null),
    discipline: one.discipline as Told['parts'][number]['discipline'],
    owner: one.party_id === owner.id,
    coordinates: one.party_id === currentTurn(reading)?.staff_id,
    advocate: one.advocate,
    role: one.role,
    responsibilities: one.responsibilities,
    contact_path: one.contact_path,
    tells: one.tells,
    substitute: one.substitute,
    phone: phones.get(one.party_id) ?? '',
    steps: steps.filter((step) => step.responsible_id === one.party_id).map(({ id, words, due_at }) => ({ id, words, due_at })),
    lacks: lacksOf(one, owner.id),
    unreachable: fault
      ? { kind: fault.kind as 'wrong', words: fault.words, noticed_at: fault.noticed_at, mend_by: daysAfter(fault.noticed_at, MEND_DAYS) }
      : null,
    seen_on: last.slice(0, 10),
    quiet: one.party_id !== owner.id && isQuiet(last, caller.now),
    in_version: sectionOf(versions[0]?.roles).some((line) => line.party_id === one.party_id),
    knows: { own: known.own !== null, others: known.others !== null, resources: known.resources !== null },
    coordination: coordinationOf(reading, one.party_id),
    version: one.version,
    may: [
      ...(changes ? ['change' as const] : []),
      ...(works(reading) && one.party_id !== owner.id && !own && !fault ? ['unreachable' as const] : []),
    ],
  }
}

function coordinationOf(reading: TeamReading, party: string): Told['parts'][number]['coordination'] {
  const turn = currentTurn(reading)
  if (!turn) return 'nobody'
  if (turn.staff_id === party) return 'coordinates'
  const last = saidLast(party, turn.id, reading.said)
  if (!last) return 'waits'
  if (last.response === 'acknowledged') return 'acknowledged'
  return last.settled_at === null ? 'objected' : 'waits'
}

function asObjection(reading: TeamReading, one: Row<'coordination_ack'>): Told['objections'][number] {
  const settle_by = daysAfter(one.at, OBJECTION_DAYS)
  const open = one.settled_at === null
  return {
    id: one.id,
    by: nameIn(reading, one.party_id),
    mine: mine(reading, one.party_id),
    note: one.note,
    at: one.at,
    settle_by,
    late: open && isLate(settle_by, reading.caller.now),
    settled_at: one.settled_at,
    settled_words: one.settled_words,
    version: one.version,
    may: open && works(reading) && holdsOne(reading.caller.roles, SETTLERS) ? ['settle'] : [],
  }
}

function asQuestion(reading: TeamReading, one: Row<'briefing_question'>): Told['questions'][number] {
  const answer_by = daysAfter(one.asked_at, QUESTION_DAYS)
  const open = one.answered_at === null
  return {
    id: one.id,
    by: nameIn(reading, one.party_id),
    mine: mine(reading, one.party_id),
    words: one.words,
    asked_at: one.asked_at,
    answer_by,
    late: open && isLate(answer_by, reading.caller.now),
    answer: one.answer,
    answered_by: one.answered_by && nameIn(reading, one.answered_by),
    version: one.version,
    may: open && works(reading) && one.party_id !== reading.caller.id && holdsOne(reading.caller.roles, SETTLERS) ? ['answer'] : [],
  }
}

function asNeeds(reading: TeamReading): Told['needs'] {
  const named = (id: string) => ({ id, name: nameIn(reading, id) })
  return reading.needs.filter(isLed).map((need) => ({
    id: need.id,
    words: need.words,
    category: need.category,
    leads: leadsOf(need.id, reading.led).map((one) => named(one.party_id)),
    choices: present(reading).map((one) => named(one.party_id)),
  }))
}

function mineOf(reading: TeamReading, parts: Told['parts']): Told['mine'] {
  const { caller, owner } = reading
  const turn = currentTurn(reading)
  if (!caller.opened?.writer) return []
  return parts
    .filter((one) => mine(reading, one.party_id) || (one.party_id === owner.id && works(reading)))
    .map((one) => {
      const acknowledged = one.coordination !== 'waits'
      const confirmed = KNOWS.every((what) => one.knows[what])
      const objects = turn && turn.staff_id !== one.party_id && one.coordination !== 'objected'
      return {
        id: one.party_id,
        name: one.name,
        self: mine(reading, one.party_id),
        confirmed: confirmed && acknowledged,
        may: ['confirm' as const, ...(objects ? ['object' as const] : [])],
      }
    })
}
