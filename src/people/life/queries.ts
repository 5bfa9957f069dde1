import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { AboutMe, LifePart } from '../../shared/model.gen.ts'

/** What somebody says of themselves is looked at with them again after this many days (PRI-01). */
const AGAIN_DAYS = 30

/** What tells of a life, each as far as the reader may see. */
export async function lifeFacts(tx: Tx, person: string) {
  const [housing_stay, household_member, relationship, assessment, assessment_domain, need, strength, voice, statutory_responsibility, life_part] =
    await Promise.all([
      tx.selectFrom('housing_stay').select(['id', 'situation', 'written_at']).where('person_id', '=', person).execute(),
      tx.selectFrom('household_member').select(['id', 'from_on']).where('person_id', '=', person).execute(),
      tx.selectFrom('relationship').select(['id', 'from_on']).where('person_id', '=', person).execute(),
      tx.selectFrom('assessment').select(['id', 'offered_at', 'completed_at']).where('person_id', '=', person).execute(),
      tx.selectFrom('assessment_domain').select(['id', 'assessment_id', 'category', 'status']).where('person_id', '=', person).execute(),
      tx.selectFrom('need').select(['id', 'category', 'words', 'identified_at']).where('person_id', '=', person).execute(),
      tx.selectFrom('strength').select(['id', 'category', 'words', 'recorded_at']).where('person_id', '=', person).execute(),
      tx
        .selectFrom('voice')
        .select(['id', 'category', 'kind', 'words', 'recorded_at', 'did_not_want_to_say'])
        .where('person_id', '=', person)
        .execute(),
      tx.selectFrom('statutory_responsibility').select(['id', 'body', 'written_at']).where('person_id', '=', person).execute(),
      tx.selectFrom('life_part').select(['id', 'part', 'words', 'not_applicable', 'at']).where('person_id', '=', person).execute(),
    ])
  return { housing_stay, household_member, relationship, assessment, assessment_domain, need, strength, voice, statutory_responsibility, life_part }
}

/** Where the person took part, each as far as the reader may see. */
export async function engagementFacts(tx: Tx, person: string) {
  const [participation_offer, plan_agreement, priority_order, action, coordinator_assignment, review_element, follow_up] = await Promise.all([
    tx
      .selectFrom('participation_offer')
      .select(['id', 'subject', 'mode', 'offered_at', 'responded_at', 'response', 'own_words', 'supports_offered', 'supports_used'])
      .where('person_id', '=', person)
      .orderBy('offered_at')
      .execute(),
    tx.selectFrom('plan_agreement').select(['id', 'at']).where('person_id', '=', person).execute(),
    tx.selectFrom('priority_order').select(['id', 'by', 'at']).where('person_id', '=', person).execute(),
    tx.selectFrom('action').select(['id', 'responsible_id', 'done_at']).where('person_id', '=', person).execute(),
    tx.selectFrom('coordinator_assignment').select(['id', 'person_told_at']).where('person_id', '=', person).execute(),
    tx.selectFrom('review_element').select(['id', 'by', 'at']).where('person_id', '=', person).execute(),
    tx.selectFrom('follow_up').select(['id', 'state', 'done_at']).where('person_id', '=', person).execute(),
  ])
  return { participation_offer, plan_agreement, priority_order, action, coordinator_assignment, review_element, follow_up }
}

export const acceptedAt = (tx: Tx, person: string) =>
  tx
    .selectFrom('support_period')
    .select('accepted_at')
    .where('person_id', '=', person)
    .where('closed_at', 'is', null)
    .where('source', 'is', null)
    .orderBy('accepted_at')
    .limit(1)
    .executeTakeFirst()
export const tellOfLife = (tx: Tx, part: Insertable<LifePart>) => tx.insertInto('life_part').values(part).returning('id').executeTakeFirstOrThrow()

/** What the person said of themselves last, and whether this reader has read it. Whoever wrote it down for them has. */
export const aboutMe = (tx: Tx, person: string, reader: string) =>
  tx
    .selectFrom('about_me as a')
    .leftJoin('staff as s', 's.id', 'a.written_by')
    .select(['a.id', 'a.words', 'a.mode', 'a.at', 's.name as by'])
    .select(
      sql<
        string | null
      >`case when not exists (select from care.about_me b where b.person_id = a.person_id and (b.at at time zone 'UTC')::date < (a.at at time zone 'UTC')::date) then (a.at at time zone 'UTC')::date + ${AGAIN_DAYS}::int end`.as(
        'look_again_on',
      ),
    )
    .select(
      sql<boolean>`a.written_by is distinct from ${reader}::uuid and not exists (select from care.about_me_reading r where r.about_me_id = a.id and r.written_by = ${reader}::uuid)`.as(
        'to_read',
      ),
    )
    .where('a.person_id', '=', person)
    .orderBy('a.at', 'desc')
    .limit(1)
    .executeTakeFirst()
export const sayAboutMe = (tx: Tx, said: Insertable<AboutMe>) => tx.insertInto('about_me').values(said).returning('id').executeTakeFirstOrThrow()
export const readAboutMe = (tx: Tx, read: { about_me_id: string; person_id: string; agency_id: string | null; written_by: string }) =>
  tx.insertInto('about_me_reading').values(read).returning('id').executeTakeFirstOrThrow()
/** Whether this worker has yet to read what the person says of themselves, and has not met them before. */
export async function meetsUnread(tx: Tx, person: string, reader: string): Promise<boolean> {
  const said = await aboutMe(tx, person, reader)
  if (!said?.to_read) return false
  const met = await tx
    .selectFrom('note')
    .select('id')
    .where('person_id', '=', person)
    .where('written_by', '=', reader)
    .where('two_way', '=', true)
    .limit(1)
    .execute()
  return met.length === 0
}
