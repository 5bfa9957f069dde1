/** The plan in its owner's hands: the parts that only words fill, their copy, and who said that they understood it. */
import { agencyOf, staffId } from '../network.ts'
import { BUDGETS, RISKS, SAID_BACK } from '../texts/owned.ts'
import { inForce, type MakingPlan, type Parts } from './planning.ts'
import { by, spoken } from './someone.ts'

export function addOwned({ rows, chance, when, one, plan, from, state }: MakingPlan, parties: Parts['parties']): void {
  if (state === 'drafting') return
  const own = { person_id: one.id, ...by(one.coordinator) }
  const said = [
    ['budget', 'said', chance.draw(BUDGETS)],
    ['risks', 'not_applicable', chance.draw(RISKS)],
  ] as const
  for (const [section, kind, words] of said)
    rows.add('plan_section', { id: chance.id('section'), ...own, section, kind, words, at: when.later(from, -120) })
  if (!inForce(state)) return
  const agreed = when.later(from, 2 * 1440)
  rows.add('plan_copy', {
    id: chance.id('copy'),
    ...own,
    plan_id: plan,
    n: 1,
    to_id: one.id,
    format: chance.maybe(0.3) ? 'easy_read' : 'plain',
    language: one.language,
    given_at: when.later(agreed, 30),
  })
  const understood = { plan_id: plan, person_id: one.id, n: 1 }
  if (chance.maybe(0.98))
    rows.add('plan_understanding', {
      id: chance.id('understood'),
      ...own,
      ...understood,
      party_id: one.id,
      teach_back: chance.draw(SAID_BACK),
      mode: spoken(one),
      at: when.later(agreed, 40),
    })
  // whoever coordinates says it as well, also where no step is theirs
  for (const [party, login] of new Map([...parties, [staffId(one.coordinator), one.coordinator]]))
    if (login && agencyOf(login) && chance.maybe(0.99))
      rows.add('plan_understanding', {
        id: chance.id('understood'),
        ...by(login),
        ...understood,
        party_id: party,
        at: when.later(agreed, chance.between(60, 6000)),
      })
}
