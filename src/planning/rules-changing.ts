import { Refusal } from '../shared/refusal.ts'

/** A request for change is answered once, and a no says why. @throws Refusal answered_already, answered_with_a_reason */
export function mayAnswerChange(request: { outcome: string | null }, answer: { outcome: string; answer: string }): void {
  if (request.outcome !== null) throw new Refusal('answered_already', 409)
  if (answer.outcome === 'declined' && answer.answer === '') throw new Refusal('answered_with_a_reason')
}

type Answered = { id: string; outcome: string | null; words: string }
/** The accepted requests that no version has answered yet: the next one does. */
export function answeredNext<Request extends Answered>(requests: readonly Request[], versions: readonly { request_ids: readonly string[] }[]) {
  const done = new Set(versions.flatMap((version) => version.request_ids))
  return requests.filter((one) => one.outcome === 'accepted' && !done.has(one.id))
}

export type Line = {
  n: number
  goal_id: string
  action_id: string | null
  words: string
  measure: string
  horizon: string | null
  due_on: string | null
  responsible_id: string | null
}
const SAID = ['words', 'measure', 'horizon', 'due_on', 'responsible_id'] as const
export type Difference = { kind: 'new' | 'gone' | 'changed'; line: Line; before: Line | null; fields: (typeof SAID)[number][] }

const keyOf = (line: Line) => `${line.goal_id}/${line.action_id ?? ''}`
/** What is new, gone or said otherwise from one version to the next, goal by goal. */
export function differenceBetween(before: readonly Line[], after: readonly Line[]): Difference[] {
  const earlier = new Map(before.map((line) => [keyOf(line), line]))
  const later = new Set(after.map(keyOf))
  return [
    ...after.flatMap((line): Difference[] => {
      const old = earlier.get(keyOf(line))
      if (!old) return [{ kind: 'new', line, before: null, fields: [] }]
      const fields = SAID.filter((field) => old[field] !== line[field])
      return fields.length > 0 ? [{ kind: 'changed', line, before: old, fields }] : []
    }),
    ...before.filter((line) => !later.has(keyOf(line))).map((line): Difference => ({ kind: 'gone', line, before: line, fields: [] })),
  ]
}
