/** Contacts over the weeks, other agencies' among them, and promises kept and broken. */
import { staffId } from '../network.ts'
import { PROMISES } from '../texts/goal-answers.ts'
import { NOTES, PARTNER_NOTES, type NoteText } from '../texts/notes.ts'
import { by, HOURS, takes, type Making, type Someone } from './someone.ts'

const OF_PARTNER = Map.groupBy(PARTNER_NOTES, (note) => note.by)
/** @param until the days back of the newest contact; nothing before `from` days back */
export function addNotes({ rows, chance, when }: Making, one: Someone, from: number, until: number): void {
  const add = (text: NoteText, login: string, days: number, category: 'general' | 'housing' | 'health' | 'legal' | 'family') => {
    const happened = when.at(days, chance.pick(HOURS))
    rows.add('note', {
      id: chance.id('note'),
      person_id: one.id,
      category,
      ...by(login),
      mode: text.mode,
      place: text.place,
      two_way: !text.alone,
      happened_at: happened,
      written_at: when.later(happened, chance.maybe(0.9) ? chance.between(20, 300) : 4000),
      observed: text.observed ?? '',
      reported: text.reported ?? '',
      interpretation: text.thought ?? '',
      person_words: text.words ?? '',
      others_present: one.interpreter && text.mode !== 'text' ? 'Interpreter' : '',
    })
  }
  const many = Math.min(8, 1 + Math.floor((from - until) / 9))
  const texts = chance.drawSome(NOTES, many)
  for (const [n, text] of texts.entries()) {
    const days = Math.max(1, Math.round(until + ((from - until) * n) / Math.max(1, many)) - (n ? chance.between(0, 2) : 0))
    add(text, chance.maybe(0.88) ? one.coordinator : one.worker, days, 'general')
  }
  for (const key of one.asked.keys()) {
    const theirs = OF_PARTNER.get(key as 'a2') ?? []
    const login = takes(one, key as 'a2').login
    if (theirs.length > 0 && login && from > 12 && chance.maybe(0.6))
      add(
        chance.draw(theirs),
        login,
        chance.between(Math.max(1, until), Math.max(until + 1, from - 8)),
        key === 'a3' ? 'health' : key === 'a5' ? 'legal' : 'housing',
      )
  }
}

/** Small promises: most kept, some not, one or two still to keep. */
export function addPromises({ rows, chance, when }: Making, one: Someone, many: number, newest: number): void {
  for (const words of chance.drawSome(PROMISES, many)) {
    const days = newest + chance.between(2, 30)
    const login = chance.maybe(0.7) ? one.coordinator : one.worker
    const made = when.at(days, chance.pick(HOURS))
    const due = Date.parse(made) + chance.between(2, 9) * 86_400_000
    const kept = due < Date.parse(when.now) && chance.maybe(0.97)
    const agreed = { person_id: one.id, category: 'general' as const, ...by(login) }
    const done = when.later(made, chance.between(500, Math.max(600, (due - Date.parse(made)) / 60_000)))
    const id = rows.add('action', {
      id: chance.id('promise'),
      ...agreed,
      kind: 'promise',
      words,
      responsible_id: staffId(login),
      state: kept ? 'done' : 'agreed',
      requested_at: made,
      agreed_at: made,
      written_at: made,
      said_at: made,
      due_at: new Date(due).toISOString(),
      ...(kept ? { done_at: done } : {}),
    })
    rows.add('action_answer', {
      id: chance.id('answer'),
      action_id: id,
      ...agreed,
      party_id: staffId(login),
      round: 1,
      response: 'agreed',
      mode: 'self',
      at: made,
    })
  }
}
