import { type Insertable, sql } from 'kysely'
import type { Caller, Tx } from '../server/database.ts'
import type { Decision } from '../shared/consent-words.ts'
import type { ConsentEvent, Disclosure } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

/** As text: the driver does not know the names of our own types inside arrays. */
export const categoriesOf = (table: string) => sql<Category[]>`${sql.ref(`${table}.categories`)}::text[]`.as('categories')
const asParty = (caller: Caller) => ({ agency_id: caller.agency, written_by: caller.id })

/** A line of the ledger with what was said, and who wrote it down for whom. */
export type SaidLine = Decision & { id: string }
export const decisionsOf = (tx: Tx, person: string): Promise<SaidLine[]> =>
  tx
    .selectFrom('consent_event')
    .select(['id', 'seq', 'decision', 'scope', 'party_id', categoriesOf('consent_event'), 'purpose', 'from_at', 'to_at'])
    .where('person_id', '=', person)
    .orderBy('seq')
    .execute() as Promise<SaidLine[]>

/** What the opened person said at each decision, by its id: of those alone whose words are for the caller. */
export async function saidOfConsent(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; own_words: string }>`select id, own_words from guard.said_of_consent() where own_words <> ''`.execute(tx)
  return new Map(rows.map(({ id, own_words }) => [id, own_words]))
}

/** Every agency of the network that works now, and how it stands to this person. */
export const agenciesAround = (tx: Tx, person: string, now: string) =>
  tx
    .selectFrom('agency as a')
    .leftJoin('involvement as i', (on) =>
      on.onRef('i.party_id', '=', 'a.id').on('i.person_id', '=', person).on('i.from_at', '<=', now).on('i.to_at', '>', now),
    )
    .select(['a.id', 'a.name'])
    .select((is) => [
      is.fn<boolean>('bool_or', [sql`i.id is not null`]).as('on_team'),
      is.fn<boolean>('coalesce', [sql`bool_or(i.serving)`, sql`false`]).as('serving'),
    ])
    .where('a.active', '=', true)
    .groupBy(['a.id', 'a.name'])
    .orderBy('a.name')
    .execute()

export const nameOf = async (tx: Tx, person: string): Promise<string> =>
  (await tx.selectFrom('person').select(['given_name', 'family_name', 'preferred_name']).where('id', '=', person).execute()).map(
    (who) => who.preferred_name ?? `${who.given_name} ${who.family_name}`.trim(),
  )[0] ?? ''

/** A number the network set, as it stands now. */
export const parameter = async (tx: Tx, key: string): Promise<number> =>
  Number((await tx.selectFrom('parameter_in_force').select('value').where('key', '=', key).executeTakeFirstOrThrow()).value)

type Said = Omit<Insertable<ConsentEvent>, 'agency_id' | 'written_by' | 'scope' | 'categories'> & { categories: Category[] }
export async function decide(tx: Tx, said: Said, caller: Caller): Promise<{ id: string }> {
  return tx
    .insertInto('consent_event')
    .values({ ...said, ...asParty(caller), scope: 'party', categories: sql`${said.categories}::care.category[]` } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Brings a party onto the person's team. @returns null where it belongs there already */
export async function invite(tx: Tx, asked: { person_id: string; party_id: string; from_at: string }, caller: Caller): Promise<string | null> {
  const already = await tx
    .selectFrom('involvement')
    .select('id')
    .where('person_id', '=', asked.person_id)
    .where('party_id', '=', asked.party_id)
    .where('from_at', '<=', asked.from_at)
    .where('to_at', '>', asked.from_at)
    .executeTakeFirst()
  if (already) return null
  const invited = await tx
    .insertInto('involvement')
    .values({ ...asked, ...asParty(caller) })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst()
  return invited?.id ?? null
}

export const isAgency = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('agency').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Found from whom the caller knows: from the consents of everybody, a network of a million would be read through. */
export const endingBefore = (tx: Tx, now: string, day: string) =>
  tx
    .with(
      (cte) => cte('known').materialized(),
      (is) => is.selectFrom('acquaintance').select('person_id').distinct(),
    )
    .selectFrom('known as k')
    .innerJoin('consent_event as e', 'e.person_id', 'k.person_id')
    .innerJoin('agency as a', 'a.id', 'e.party_id')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select([
      'e.person_id',
      'e.party_id',
      'a.name as recipient',
      'p.given_name',
      'p.family_name',
      'p.preferred_name',
      'e.seq',
      'e.decision',
      'e.scope',
      categoriesOf('e'),
      'e.purpose',
      'e.from_at',
      'e.to_at',
    ])
    .where('e.purpose', '=', 'care')
    .where('e.scope', '=', 'party')
    .where((is) =>
      is.exists(
        is
          .selectFrom('consent_event as ends')
          .select('ends.id')
          .whereRef('ends.person_id', '=', 'e.person_id')
          .whereRef('ends.party_id', '=', 'e.party_id')
          .where('ends.decision', '=', 'given')
          .where('ends.to_at', '>', now)
          .where('ends.to_at', '<=', day),
      ),
    )
    .orderBy('e.seq')
    .execute()

export const exclusionsOf = (tx: Tx, person: string, now: string) =>
  tx
    .selectFrom('exclusion')
    .select(['id', 'excluded_name as name', 'reason', 'from_at', 'excluded_party_id'])
    .where('person_id', '=', person)
    .where('from_at', '<=', now)
    .where('to_at', '>', now)
    .orderBy('from_at')
    .execute()

export const exclude = (
  tx: Tx,
  asked: { person_id: string; excluded_party_id: string | null; excluded_name: string; reason: string },
  caller: Caller,
) =>
  tx
    .insertInto('exclusion')
    .values({ ...asked, ...asParty(caller) })
    .returning('id')
    .executeTakeFirstOrThrow()

export const liftExclusion = (tx: Tx, asked: { id: string; person_id: string }, caller: Caller) =>
  tx
    .updateTable('exclusion')
    .set({ to_at: sql`guard.now()`, lifted_by: caller.id })
    .where('id', '=', asked.id)
    .where('person_id', '=', asked.person_id)
    .where('to_at', '>', caller.now)
    .returning('id')
    .executeTakeFirstOrThrow()

export const disclosuresOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('disclosure as d')
    .leftJoin('staff as s', 's.id', 'd.written_by')
    .leftJoin('agency as a', 'a.id', 'd.agency_id')
    .select([
      'd.id',
      'd.ground',
      'd.facts',
      'd.recipient_name',
      categoriesOf('d'),
      's.name as by',
      'a.name as agency',
      'd.from_at',
      'd.to_at',
      'd.outcome',
      'd.reviewed_at',
      'd.person_told_at',
      'd.not_told_why',
    ])
    .where('d.person_id', '=', person)
    .orderBy('d.from_at', 'desc')
    .execute()

export const disclose = (
  tx: Tx,
  asked: Omit<Insertable<Disclosure>, 'agency_id' | 'written_by' | 'categories'> & { categories: Category[] },
  caller: Caller,
) =>
  tx
    .insertInto('disclosure')
    .values({ ...asked, ...asParty(caller), categories: sql`${asked.categories}::care.category[]` } as never)
    .returning('id')
    .executeTakeFirstOrThrow()

export const tellOfDisclosure = (tx: Tx, asked: { id: string; person_id: string }, now: string) =>
  tx
    .updateTable('disclosure')
    .set({ person_told_at: now, not_told_at: null, not_told_why: '' })
    .where('id', '=', asked.id)
    .where('person_id', '=', asked.person_id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** Undefined where they were told, or it is not the caller's to say. */
export const waitToTell = (tx: Tx, asked: { id: string; person_id: string; why: string }, now: string) =>
  tx
    .updateTable('disclosure')
    .set({ not_told_at: now, not_told_why: asked.why })
    .where('id', '=', asked.id)
    .where('person_id', '=', asked.person_id)
    .where('person_told_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const emergenciesOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('emergency_access as e')
    .leftJoin('staff as s', 's.id', 'e.written_by')
    .leftJoin('agency as a', 'a.id', 'e.agency_id')
    .select(['e.id', 'e.reason', categoriesOf('e'), 's.name as by', 'a.name as agency', 'e.from_at', 'e.to_at', 'e.outcome'])
    .where('e.person_id', '=', person)
    .orderBy('e.from_at', 'desc')
    .execute()

export const breakGlass = async (tx: Tx, asked: { person: string; categories: Category[]; reason: string }): Promise<string> =>
  (
    await sql<{ until: string }>`select guard.break_glass(${asked.person}, ${asked.categories}::care.category[], ${asked.reason}) as until`.execute(
      tx,
    )
  ).rows[0]!.until
