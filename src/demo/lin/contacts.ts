/** What was seen and said since, and what was promised. */
import type { Making } from '../histories/someone.ts'
import { staffId } from '../network.ts'
import { LINS_NOTES, LINS_PROMISES } from '../texts/lin-notes.ts'
import { by, id } from './own.ts'

export function addContacts({ rows, when }: Making): void {
  for (const [n, note] of LINS_NOTES.entries()) {
    rows.add('note', {
      id: id(`note/${n}`),
      ...by(note.login),
      category: note.category,
      mode: note.mode,
      place: note.place,
      happened_at: when.at(note.days, note.hour),
      written_at: when.later(when.at(note.days, note.hour), 70),
      two_way: true,
      observed: note.observed ?? '',
      reported: note.reported ?? '',
      interpretation: note.thought ?? '',
      person_words: note.words ?? '',
      others_present: note.others ?? '',
    })
  }
  for (const [words, login, days, due, kept] of LINS_PROMISES) {
    const said = { ...by(login), category: 'general' as const }
    const made = when.at(days, '11:30')
    rows.add('action', {
      id: id(`promise/${words}`),
      ...said,
      kind: 'promise',
      words,
      responsible_id: staffId(login),
      state: kept ? 'done' : 'agreed',
      due_at: due < 0 ? when.at(-due, '17:00') : when.ahead(due, '17:00'),
      requested_at: made,
      agreed_at: made,
      written_at: made,
      said_at: made,
      ...(kept ? { done_at: when.later(made, 1500) } : {}),
    })
    rows.add('action_answer', {
      id: id(`promised/${words}`),
      ...said,
      action_id: id(`promise/${words}`),
      party_id: staffId(login),
      round: 1,
      response: 'agreed',
      mode: 'self',
      at: made,
    })
  }
}
