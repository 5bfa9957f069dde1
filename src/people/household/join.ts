/** How people join a household: each opened in turn, because each record has its own door. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { openPerson, type Caller, type Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { matchPeople, spellName } from '../finding/queries.ts'
import { nameTokens, soughtWords } from '../names.ts'
import type { NewMember, NewPerson } from '../record/contract.ts'
import { beginPerson } from '../record/queries.ts'
import { mustHaveLooked, theOtherWay } from '../rules.ts'
import { addMember, addRelationship, beginHousehold, householdOf, relationshipsOf } from './queries.ts'

type Member = z.output<typeof NewMember>

/** Who wrote, for which agency: the same on every line about a person. */
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

/** Looks for possible duplicates of each before any record is begun. @returns how many were offered */
export async function lookFirst(
  tx: Tx,
  people: readonly { given_name: string; family_name: string; born: string | null }[],
  seen: readonly string[],
): Promise<number> {
  const found = []
  for (const one of people) found.push(...(await matchPeople(tx, soughtWords(`${one.given_name} ${one.family_name}`), one.born)))
  mustHaveLooked(found, seen)
  return found.length
}

/** Begins a record, opens it and spells its name; the person stays open. */
export async function beginRecord(tx: Tx, caller: Caller, person: z.output<typeof NewPerson>): Promise<string> {
  const id = randomUUID()
  await beginPerson(tx, { id, agency_id: caller.agency!, written_by: caller.id, ...person })
  await openPerson(tx, id)
  await spellName(tx, id, nameTokens(person))
  return id
}

/** Opens a person whom the caller must be able to write about. */
export async function openToWrite(tx: Tx, id: string): Promise<void> {
  const opened = await openPerson(tx, id)
  if (!opened) throw new Refusal('no_such_person', 404)
  if (!opened.writer) throw new Refusal('not_yours', 403)
}

/** @returns the ids of those who joined, in order; the person stays open */
export async function joinHousehold(tx: Tx, caller: Caller, person_id: string, members: readonly Member[], from_on: string): Promise<string[]> {
  const mine = (await householdOf(tx)).find((member) => member.person_id === person_id)
  const household_id = mine?.household_id ?? randomUUID()
  if (!mine) {
    await beginHousehold(tx, { id: household_id, agency_id: caller.agency!, written_by: caller.id })
    await addMember(tx, { household_id, role: 'head', from_on, ...writing(caller, person_id) })
  }
  const related = new Set((await relationshipsOf(tx, person_id)).map((one) => `${one.person_id} ${one.relation}`))
  const joined: { id: string; member: Member }[] = []
  for (const member of members) {
    const { role, relation, legally_responsible, person_id: known, ...person } = member
    if (known) await openToWrite(tx, known)
    const id = known ?? (await beginRecord(tx, caller, person))
    await addMember(tx, { household_id, role, from_on, ...writing(caller, id) })
    if (!related.has(`${id} ${relation}`))
      await addRelationship(tx, { other_person_id: person_id, relation: theOtherWay(relation), legally_responsible, ...writing(caller, id) })
    joined.push({ id, member })
  }
  await openToWrite(tx, person_id)
  for (const { id, member } of joined) {
    if (!related.has(`${id} ${member.relation}`))
      await addRelationship(tx, {
        other_person_id: id,
        relation: member.relation,
        legally_responsible: member.legally_responsible,
        ...writing(caller, person_id),
      })
  }
  return joined.map((one) => one.id)
}
