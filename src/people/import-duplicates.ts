/** After an import: which of the people it touched may already be here from elsewhere. Offered to workers, never merged. */
import type { Bulk } from '../server/bulk.ts'
import { namesLikeness } from './names.ts'

const PAGE = 2_000

/** Of one who may be offered: a name and a birth date, not deleted where they come from, and nothing to do with a sealed agency. */
const MAY_BE_OFFERED = `p.born is not null and not p.name_withheld and p.deleted_in_source_at is null
  and not exists (select from care.agency g where g.sealed and (g.id = p.agency_id
        or g.id in (select i.party_id from care.involvement i where i.person_id = p.id and i.to_at > guard.now())))`

type Pair = { person_id: string; other_id: string; one: string; other: string; births: 'same' | 'swapped' | 'year_beside' }

/**
 * Two of different agencies or sources, born on the same day (or day and month swapped, or a year beside), whose names are alike.
 * Looks first for a shared sound and a near birth, in one statement; then word by word. What was decided stays; a pair no longer alike goes.
 */
export async function findDuplicates(bulk: Bulk): Promise<void> {
  await bulk.run(`
    create temp table born_near on commit drop as
    with touched as (select p.id, p.born, p.source, p.agency_id from care.person p
                      where p.id in (select id from taking_people where fate in ('created', 'updated')) and ${MAY_BE_OFFERED})
    select t.id, t.source, t.agency_id, d.day, min(d.births) as births from touched t
     cross join lateral (values (t.born, 'same'),
       (case when extract(day from t.born) <= 12 then make_date(extract(year from t.born)::int, extract(day from t.born)::int, extract(month from t.born)::int) end, 'swapped'),
       ((t.born - interval '1 year')::date, 'year_beside'), ((t.born + interval '1 year')::date, 'year_beside')) d(day, births)
     where d.day is not null group by t.id, t.source, t.agency_id, d.day;
    analyze born_near; analyze care.name_token`)
  await bulk.run(`create temp table maybe_same on commit drop as
    select least(n.id, p.id) as person_id, greatest(n.id, p.id) as other_id, min(n.births) as births
      from born_near n
      join care.name_token x on x.person_id = n.id and x.kind = 'sound'
      join care.person p on p.born = n.day and p.id <> n.id and (p.source is distinct from n.source or p.agency_id <> n.agency_id) and ${MAY_BE_OFFERED}
      join care.name_token y on y.token = x.token and y.kind = 'sound' and y.person_id = p.id
     group by 1, 2`)
  await bulk.run(
    `create temp table found_alike (person_id uuid not null, other_id uuid not null, names text not null, births text not null) on commit drop`,
  )
  let after: Pick<Pair, 'person_id' | 'other_id'> = {
    person_id: '00000000-0000-0000-0000-000000000000',
    other_id: '00000000-0000-0000-0000-000000000000',
  }
  await bulk.run('create index on maybe_same (person_id, other_id); analyze maybe_same')
  for (;;) {
    const page = await bulk.run<Pair>(
      `select m.*, a.given_name || ' ' || a.family_name as one, b.given_name || ' ' || b.family_name as other
         from maybe_same m join care.person a on a.id = m.person_id join care.person b on b.id = m.other_id
        where (m.person_id, m.other_id) > ($1::uuid, $2::uuid) order by m.person_id, m.other_id limit ${PAGE}`,
      [after.person_id, after.other_id],
    )
    if (page.length === 0) break
    await bulk.copyInto('found_alike', lines(page))
    after = page.at(-1)!
  }
  await keepFound(bulk)
}

/** Names that only sound alike need the very birth date, or its day and month swapped. */
async function* lines(page: readonly Pair[]): AsyncGenerator<string> {
  const found = page.flatMap(({ one, other, ...pair }) => {
    const names = namesLikeness(one, other)
    return names === 'same' || (names === 'alike' && pair.births !== 'year_beside') ? [{ ...pair, names }] : []
  })
  if (found.length > 0) yield found.map((pair) => `${pair.person_id}\t${pair.other_id}\t${pair.names}\t${pair.births}\n`).join('')
}

/** Who is linked already, or lives in one household, is known to be one, or two. */
async function keepFound(bulk: Bulk): Promise<void> {
  await bulk.run(`delete from care.likely_duplicate d where d.decision is null
     and (d.person_id in (select id from born_near) or d.other_id in (select id from born_near))
     and not exists (select from found_alike f where f.person_id = d.person_id and f.other_id = d.other_id)`)
  await bulk.run(`insert into care.likely_duplicate (person_id, other_id, names, births)
    select f.person_id, f.other_id, f.names, f.births from found_alike f
     where not exists (select from care.person_link l where l.undone_at is null
             and ((l.person_id, l.same_as_id) in ((f.person_id, f.other_id), (f.other_id, f.person_id))))
       and not exists (select from care.household_member a join care.household_member b using (household_id)
            where a.person_id = f.person_id and b.person_id = f.other_id and a.to_on is null and b.to_on is null)
    on conflict (person_id, other_id) do nothing`)
}
