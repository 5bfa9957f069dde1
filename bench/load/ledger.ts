/**
 * What was acknowledged while everybody worked, and what each answer had to hold for it: written beside the server, from the answers alone.
 * Between asking and being answered a change may count or not; before and after there is one truth.
 */
import type { Person, Worker } from './cast.ts'

/** The category of the goal that several change at once (the second of each plan, about health), and the categories a partner is let in to. */
export const SHARED_GOAL = 2
export const SHARED = ['general', 'housing', 'health'] as const
export type Shared = (typeof SHARED)[number]

type Spoken = { asked: number; answered: number; categories: readonly Shared[] }
type Note = { mark: string; category: Shared; agency: string; answered: number }
type Span = { from: number; to: number }

const MARK = /mark-[0-9]+-/g

export class Ledger {
  readonly faults: string[] = []
  readonly notes = new Map<string, Note[]>()
  /** How often each shared goal was counted on, and each action moved. */
  readonly counted = new Map<string, number>()
  readonly moved = new Map<string, number>()
  #said = new Map<string, Spoken[]>()
  #marks = new Map<string, { person: string; note: Note }>()
  #next = 0

  fault(what: string): void {
    this.faults.push(what)
  }
  mark(): string {
    return `mark-${(this.#next += 1)}-`
  }
  /** A note is on its way: from now on it may appear, but only where it belongs. */
  writing(person: string, note: Omit<Note, 'answered'>): Note {
    const kept = { ...note, answered: Infinity }
    this.#marks.set(note.mark, { person, note: kept })
    this.notes.set(person, [...(this.notes.get(person) ?? []), kept])
    return kept
  }
  /** The partner of this person is from now on let in to these categories, and to no other. */
  async saying(person: string, categories: readonly Shared[], say: () => Promise<void>): Promise<number> {
    const spoken = { asked: performance.now(), answered: Infinity, categories }
    this.#said.set(person, [...(this.#said.get(person) ?? []), spoken])
    await say()
    spoken.answered = performance.now()
    return spoken.answered - spoken.asked
  }

  /** What a reader must and must not see of this category for the whole of that time; neither while it was being changed. */
  sight(worker: Worker, person: Person, category: Shared, span: Span): 'shown' | 'hidden' | 'either' {
    if (worker.agency === person.agency) return 'shown'
    if (worker.agency !== person.partner) return 'hidden'
    const before: Spoken = { asked: -Infinity, answered: -Infinity, categories: SHARED }
    const said = [before, ...(this.#said.get(person.id) ?? [])]
    const inForce = said.filter((one, n) => one.asked <= span.to && !((said[n + 1]?.answered ?? Infinity) < span.from))
    const open = inForce.map((one) => one.categories.includes(category))
    return open.every(Boolean) ? 'shown' : open.some(Boolean) ? 'either' : 'hidden'
  }

  /** Compares one answer about a person with what this reader may see. */
  judge(worker: Worker, person: Person, span: Span, answer: { status: number; body: string }): void {
    const who = `${worker.id} of ${worker.agency} about ${person.id}`
    const about = this.notes.get(person.id) ?? []
    const wrote = about.some((one) => one.agency === worker.agency && one.answered < span.from)
    if (answer.status === 404) {
      if (wrote || SHARED.some((one) => this.sight(worker, person, one, span) === 'shown')) this.fault(`${who}: not found, and it is theirs to know`)
      return
    }
    if (answer.status !== 200) return this.fault(`${who}: answered ${answer.status} ${answer.body.slice(0, 200)}`)
    const seen = new Set(answer.body.match(MARK) ?? [])
    for (const mark of seen) {
      const known = this.#marks.get(mark)
      if (!known || known.person !== person.id) this.fault(`${who}: shows ${mark}, of somebody else`)
      else if (known.note.agency !== worker.agency && this.sight(worker, person, known.note.category, span) === 'hidden')
        this.fault(`${who}: shows ${mark} (${known.note.category}), which is not theirs to see`)
    }
    // a record shows the newest fifty moments; nobody is written about so often here
    for (const note of about)
      if (note.answered < span.from && !seen.has(note.mark) && this.sight(worker, person, note.category, span) === 'shown')
        this.fault(`${who}: lacks ${note.mark} (${note.category})`)
  }
}
