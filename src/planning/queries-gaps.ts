import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'

/** What is open now, the oldest first. */
export const gapsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('sharing_gap as g')
    .leftJoin('agency as a', 'a.id', 'g.party_id')
    .leftJoin('staff as s', 's.id', 'g.arranged_by')
    .select([
      'g.id',
      'g.category',
      sql<string>`coalesce(a.name, '')`.as('agency'),
      'g.at',
      'g.words',
      'g.arranged_at',
      's.name as arranged_by',
      'g.version',
    ])
    .where('g.person_id', '=', person)
    .where('g.ended_at', 'is', null)
    .orderBy('g.at')
    .orderBy('g.category')
    .execute()

/** Undefined where it is not there for the caller, or was changed meanwhile. */
export const arrangeGap = (tx: Tx, asked: { person: string; id: string; version: number; words: string; by: string; at: string }) =>
  tx
    .updateTable('sharing_gap')
    .set({ words: asked.words, arranged_by: asked.by, arranged_at: asked.at })
    .where('id', '=', asked.id)
    .where('person_id', '=', asked.person)
    .where('version', '=', asked.version)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
