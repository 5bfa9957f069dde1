import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { MatchCandidate, MatchChoice, MatchFit, MatchRun, Shortlisted } from '../shared/model.gen.ts'

/** The needs that are still there, the heaviest first; and every one for which services were looked for. */
export const needsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('need')
    .select(['id', 'words', 'category', 'level'])
    .where('person_id', '=', person_id)
    .where((eb) =>
      eb.or([
        eb.and([eb('in_force', '=', true), eb('met_at', 'is', null), eb('level', '>', 0)]),
        eb('id', 'in', eb.selectFrom('match_run').select('need_id').where('match_run.person_id', '=', person_id)),
      ]),
    )
    .orderBy('level', 'desc')
    .orderBy('identified_at')
    .execute()
export const languageOf = (tx: Tx, id: string) =>
  tx.selectFrom('person').select(['preferred_language', 'interpreter_needed']).where('id', '=', id).executeTakeFirstOrThrow()

/** Every search for this person, the newest first, with what was shown and what came of it, as far as the caller may see. */
export async function searchesOf(tx: Tx, person_id: string) {
  const [runs, candidates, choices, fits, barriers, shortlisted] = await Promise.all([
    tx.selectFrom('match_run').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').orderBy('id').execute(),
    tx.selectFrom('match_candidate').selectAll().where('person_id', '=', person_id).orderBy('place_in_list').execute(),
    tx.selectFrom('match_choice').selectAll().where('person_id', '=', person_id).execute(),
    tx.selectFrom('match_fit').selectAll().where('person_id', '=', person_id).orderBy('at').execute(),
    tx.selectFrom('barrier').select(['match_id', 'note', 'logged_at']).where('person_id', '=', person_id).where('match_id', 'is not', null).execute(),
    tx.selectFrom('shortlisted').selectAll().where('person_id', '=', person_id).orderBy('at').execute(),
  ])
  return { runs, candidates, choices, fits, barriers, shortlisted }
}
export type Searches = Awaited<ReturnType<typeof searchesOf>>

export const needBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('need').select(['id', 'category']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const keepSearch = (tx: Tx, run: Insertable<MatchRun>) => tx.insertInto('match_run').values(run).returning('id').executeTakeFirstOrThrow()
export const keepCandidates = (tx: Tx, candidates: Insertable<MatchCandidate>[]) =>
  candidates.length > 0 ? tx.insertInto('match_candidate').values(candidates).execute() : Promise.resolve([])
export const choose = (tx: Tx, choice: Insertable<MatchChoice>) =>
  tx.insertInto('match_choice').values(choice).returning('id').executeTakeFirstOrThrow()
export const tellFit = (tx: Tx, fit: Insertable<MatchFit>) => tx.insertInto('match_fit').values(fit).returning('id').executeTakeFirstOrThrow()
export const keepShortlist = (tx: Tx, picked: Insertable<Shortlisted>[]) => tx.insertInto('shortlisted').values(picked).execute()
