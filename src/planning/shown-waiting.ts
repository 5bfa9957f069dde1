import type { z } from 'zod'
import { daysAfter } from '../shared/standard.ts'
import type { KnockOn, Waiting } from './contract-waiting.ts'
import type { dependenciesOf, knockOnsOf, stepsThatWait } from './queries-waiting.ts'
import { isAskedOf, type Actor } from './rules-actions.ts'
import { ANSWER_DAYS, movesIn } from './rules-waiting.ts'

type Rows<Ask extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Ask>>
type Step = Rows<typeof stepsThatWait>[number]
export type Reading = { steps: ReadonlyMap<string, Step>; names: ReadonlyMap<string, string>; actor: Actor; plans: boolean; now: string }

/** Whoever has it, and a worker for the person who says so. */
const speaks = ({ actor }: Reading, party: string | null) =>
  actor.writer && (isAskedOf(actor, party) || (actor.kind === 'staff' && party === actor.person))
const nameOf = ({ names }: Reading, party: string | null) => (party === null ? null : (names.get(party) ?? null))

function asSide(id: string, reading: Reading): z.input<typeof Waiting>['before'] {
  const step = reading.steps.get(id)
  if (!step) return null
  return {
    id: step.id,
    words: step.words,
    due_at: step.due_at,
    state: step.state,
    version: step.version,
    responsible: nameOf(reading, step.responsible_id),
    may: movesIn(step.state) && speaks(reading, step.responsible_id) ? ['move'] : [],
  }
}
export const asWaiting = (row: Rows<typeof dependenciesOf>[number], reading: Reading): z.input<typeof Waiting> => ({
  id: row.id,
  before: asSide(row.before_id, reading),
  after: asSide(row.after_id, reading),
  override_words: row.override_words,
  override_at: row.override_at,
  version: row.version,
  may: reading.plans ? [...(row.override_at === null ? (['override'] as const) : []), 'unlink'] : [],
})
export function asKnockOn(row: Rows<typeof knockOnsOf>[number], reading: Reading): z.input<typeof KnockOn> {
  const answer_by = daysAfter(row.at, ANSWER_DAYS)
  const open = row.answered_at === null
  return {
    id: row.id,
    action_id: row.action_id,
    words: reading.steps.get(row.action_id)?.words ?? null,
    to_id: row.to_id,
    to: nameOf(reading, row.to_id),
    due_was: row.due_was,
    due_proposed: row.due_proposed,
    at: row.at,
    answer_by,
    late: open && Date.parse(answer_by) < Date.parse(reading.now),
    answered_at: row.answered_at,
    answer: row.answer as 'accepted' | null,
    due_answered: row.due_answered,
    answer_words: row.words,
    version: row.version,
    may: open && speaks(reading, row.to_id) ? ['answer'] : [],
  }
}
