import type { z } from 'zod'
import type { Caller, Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { Category } from '../../shared/words.ts'
import { servedBy } from '../finding/queries.ts'
import { householdOf, relationshipsOf } from '../household/queries.ts'
import { ageOn, daysBetween, homelessDays } from '../rules.ts'
import { responsibilitiesOf, vulnerabilitiesOf } from '../care/queries.ts'
import { preferencesOf } from '../preferences/queries.ts'
import type { PersonPage } from './contract.ts'
import { addressesOf, aroundOf, contactOf, linksOf, personById, standingOf, staysOf } from './queries.ts'

type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>
const standing = ({ coordinator_id, coordinator_name, coordinator_phone, coordinator_current, interim, ...row }: Standing) => ({
  ...row,
  coordinator: coordinator_id
    ? { id: coordinator_id, name: coordinator_name ?? '', phone: coordinator_phone ?? '', current: coordinator_current, interim }
    : null,
})

/** One person as the caller may see them at this moment; what is not shared is named, not hinted at. */
export async function recordPage(tx: Tx, id: string, caller: Caller): Promise<z.input<typeof PersonPage>> {
  const today = caller.now.slice(0, 10)
  const [person, stays, relationships, row, served, addresses, contact, preferences, vulnerabilities, responsibilities, household, around, links] =
    await Promise.all([
      personById(tx, id),
      staysOf(tx, id),
      relationshipsOf(tx, id),
      standingOf(tx, id),
      servedBy(tx, caller.agency, [id]),
      addressesOf(tx, id, today),
      contactOf(tx, id),
      preferencesOf(tx, id),
      vulnerabilitiesOf(tx, id, today),
      responsibilitiesOf(tx, id, today),
      householdOf(tx),
      aroundOf(tx, id),
      linksOf(tx, id),
    ])
  const { opened } = caller
  if (!person || !opened) throw new Refusal('no_such_person', 404)
  const relationTo = new Map(relationships.map((one) => [one.person_id, one]))
  return {
    ...person,
    age: ageOn(person.born, today),
    language: person.preferred_language,
    served_by_us: served.has(id),
    may_write: opened.writer,
    is_me: opened.self,
    basis: opened.basis,
    seen: opened.categories,
    not_shared: Category.options.filter((category) => !opened.categories.includes(category)),
    standing: row ? standing(row) : null,
    homeless_days: homelessDays(stays, today),
    stays: stays.map((stay) => ({ ...stay, days: Math.max(0, daysBetween(stay.from_on, stay.to_on ?? today)) })),
    addresses,
    contact: contact as z.input<typeof PersonPage>['contact'],
    preferences: preferences as z.input<typeof PersonPage>['preferences'],
    vulnerabilities: vulnerabilities as z.input<typeof PersonPage>['vulnerabilities'],
    responsibilities,
    household: household
      .filter((member) => member.person_id !== id)
      .map(({ household_id: _household, ...member }) => ({
        ...member,
        relation: relationTo.get(member.person_id)?.relation ?? null,
        legally_responsible: relationTo.get(member.person_id)?.legally_responsible ?? false,
      })) as z.input<typeof PersonPage>['household'],
    relationships,
    around: around.filter((one) => one.party_id !== id),
    links,
  }
}
