/** Writes services that another system recorded, as an import staged them in `taking_contacts`, as notes. */
import type { Bulk } from '../server/bulk.ts'

/** Contacts of the two kinds that need the person there; a bed kept or a bill paid does not. */
const TWO_WAY = `service_kind in ('contact', 'service')`

export async function takeContacts(bulk: Bulk, source: string): Promise<void> {
  const happened = `least((given_on + time '12:00') at time zone 'UTC', guard.now())`
  await bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.note (id, person_id, category, agency_id, two_way, happened_at, reported, support_period_id, service_kind, service, service_code, amount_cents,
      deleted_in_source_at, source, source_key)
    select id, person_id, category, agency_id, ${TWO_WAY}, ${happened}, coalesce(words, ''), support_period_id, service_kind, service, code, amount_cents,
           deleted_at at time zone 'UTC', $1, key
      from taking_contacts where fate = 'created'`,
      [source],
    ),
  )
  await bulk.run(
    `insert into was (person_id, was) select n.person_id, to_jsonb(n) from care.note n where id in (select id from taking_contacts where fate = 'updated')`,
  )
  await bulk.run(`update care.note n set person_id = t.person_id, category = t.category, agency_id = t.agency_id, two_way = t.${TWO_WAY}, happened_at = ${happened.replace('given_on', 't.given_on')},
      reported = coalesce(t.words, ''), support_period_id = t.support_period_id, service_kind = t.service_kind, service = t.service, service_code = t.code,
      amount_cents = t.amount_cents, deleted_in_source_at = t.deleted_at at time zone 'UTC'
    from taking_contacts t where t.fate = 'updated' and n.id = t.id`)
}
