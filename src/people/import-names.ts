/** Spells the names of imported people in every way they may be looked for; streamed, so that memory stays flat. */
import type { Bulk } from '../server/bulk.ts'
import { nameTokens, type Names } from './names.ts'

const PAGE = 2_000

type Named = Required<Names> & { id: string; source_key: string; name_withheld: boolean }

/** Whoever has no name can be found by the key that the other system gave them. */
const findable = ({ name_withheld, source_key, ...names }: Named) => nameTokens(name_withheld ? { other_names: [source_key] } : names)

/** Of the people that `taking_people` wrote. What their names were spelled as before is forgotten. */
export async function spellNames(bulk: Bulk): Promise<void> {
  await bulk.run(`create temp table spelled (person_id uuid not null, kind text not null, token text not null) on commit drop`)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await bulk.run<Named>(
      `select p.id, given_name, family_name, preferred_name, other_names, source_key, name_withheld from care.person p
        where p.id in (select id from taking_people where fate in ('created', 'updated') and id > $1 order by id limit ${PAGE}) order by p.id`,
      [after],
    )
    if (page.length === 0) break
    await bulk.copyInto('spelled', lines(page))
    after = page.at(-1)!.id
  }
  await bulk.run(`delete from care.name_token where person_id in (select id from taking_people where fate = 'updated')`)
  await bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.name_token (person_id, kind, token) select person_id, kind, token from spelled order by token collate "C", kind, person_id`,
    ),
  )
}

/** Tokens are letters and digits, or begin with a tilde: nothing that COPY would read as a sign. */
async function* lines(page: readonly Named[]): AsyncGenerator<string> {
  yield page.flatMap((person) => findable(person).map(({ kind, token }) => `${person.id}\t${kind}\t${token}\n`)).join('')
}
