/** Those close to people: what is wanted of each, that it is safe or not yet known to be, the say that they were offered, and what they were told. */
import { chanceFrom, idOf } from '../chance.ts'
import { personId, relativeId } from '../fixture.ts'
import { C1, COORD, id } from '../lin/own.ts'
import { agencyId, staffId } from '../network.ts'
import { AUNT, MOTHER, MOTHERS, ORDER, SAFE, SISTER } from '../texts/family.ts'
import { askedAtReviews, isGiven, linsMotherIsGiven } from './family-given.ts'
import type { Making } from './someone.ts'

const HUA = relativeId('h1')
const of = (key: 'c3' | 'c5', login: 'officer.a4' | 'coord.a1') => ({
  person_id: personId(key),
  agency_id: agencyId(login === 'coord.a1' ? 'a1' : 'a4'),
  written_by: staffId(login),
})

export function addFamily(making: Making): void {
  linsMother(making)
  linsMotherIsGiven(making)
  ofOthers(making)
  families(making)
}

/** Lin wants her mother in it, about home and the children: offered a say, she said yes, and one decision was hers too. */
function linsMother({ rows, when }: Making): void {
  const about = { ...COORD, relative_id: HUA }
  for (const one of rows.of('relative')) if (one['id'] === HUA) one['involvement_wanted'] = 'yes'
  const topics = ['general', 'family', 'children', 'housing'] as const
  rows.add('family_wish', {
    id: id('wish/h1'),
    ...about,
    wish: 'yes',
    topics: [...topics],
    closed: ['health'],
    words: MOTHER.wish,
    mode: 'interpreted',
    at: when.at(17, '09:00'),
  })
  rows.add('relative_safety', { id: id('safety/h1'), ...about, safe: true, words: MOTHER.safe, at: when.at(17, '09:00') })
  rows.add('family_offer', {
    id: id('family_offer/h1'),
    ...about,
    ways: ['planning_talk', 'phone'],
    words: MOTHER.offer,
    offered_at: when.at(15, '10:00'),
    response: 'accepted',
    own_words: MOTHER.answer,
    mode: 'dictated',
    answered_at: when.at(15, '16:30'),
    answered_by: COORD.written_by,
  })
  rows.add('family_contact', {
    id: id('family_contact/h1'),
    ...about,
    category: 'housing',
    way: 'message',
    words: MOTHER.told,
    wish_id: id('wish/h1'),
    safety_id: id('safety/h1'),
    at: when.at(6, '11:00'),
  })
  const [decided] = rows.of('decision').filter((one) => one['person_id'] === C1)
  if (decided) Object.assign(decided, { with_family: [HUA], ...MOTHER.differed, outcome: 'person' })
}

/** An aunt who is wanted, and of whom nobody has made sure yet; a sister who has not answered. */
function ofOthers({ rows, when }: Making): void {
  const wished = (key: 'vera' | 'kim', own: ReturnType<typeof of>, words: string) => {
    const relative_id = relativeId(key)
    for (const one of rows.of('relative')) if (one['id'] === relative_id) one['involvement_wanted'] = 'yes'
    const at = when.at(4, '17:30')
    rows.add('family_wish', { id: idOf(`wish/${key}`), ...own, relative_id, wish: 'yes', topics: ['family'], words, mode: 'dictated', at })
    rows.add('consent_event', { id: idOf(`consent/${key}`), ...own, decision: 'given', scope: 'party', party_id: relative_id, categories: ['family'], own_words: words, from_at: at, recorded_at: at, to_at: when.ahead(340, '23:00') }) // prettier-ignore
    return { ...own, relative_id }
  }
  wished('vera', of('c3', 'officer.a4'), AUNT)
  const kim = wished('kim', of('c5', 'coord.a1'), SISTER.wish)
  rows.add('relative_safety', { id: idOf('safety/kim'), ...kim, safe: true, words: SAFE, at: when.at(3, '09:30') })
  rows.add('family_offer', { id: idOf('family_offer/kim'), ...kim, ways: ['phone', 'letter'], words: SISTER.offer, offered_at: when.at(2, '10:00') })
}

/** Every fifth of the others with a plan has a mother who is in it. */
function families({ rows, when }: Making): void {
  const plans = rows.of('plan').filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child' && plan['person_id'] !== C1)
  for (const [n, plan] of plans.filter((_one, at) => at % 5 === 2).entries()) {
    const person_id = plan['person_id'] as string
    const own = { person_id, agency_id: plan['agency_id'] as string, written_by: plan['written_by'] as string }
    const chance = chanceFrom(`family of ${person_id}`)
    const relative_id = idOf(`relative/${person_id}`)
    const at = when.later(plan['activated_at'] as string, chance.between(60, 600))
    const late = n % 4 === 3
    if (at > when.at(1)) continue
    rows.add('relative', {
      id: relative_id,
      ...own,
      name: MOTHERS[n % MOTHERS.length]!,
      relation: 'parent',
      involvement_wanted: 'yes',
      written_at: at,
    })
    rows.add('family_wish', { id: idOf(`wish/${person_id}`), ...own, relative_id, wish: 'yes', topics: ['family', 'housing'], mode: 'dictated', at })
    rows.add('relative_safety', { id: idOf(`safety/${person_id}`), ...own, relative_id, safe: true, words: SAFE, at })
    rows.add('involvement', { id: idOf(`involved/mother/${person_id}`), ...own, party_id: relative_id, from_at: at })
    rows.add('consent_event', { id: idOf(`consent/mother/${person_id}`), ...own, decision: 'given', scope: 'party', party_id: relative_id, categories: ['family', 'housing'], from_at: at, recorded_at: at, to_at: when.ahead(300, '23:00') }) // prettier-ignore
    isGiven({ rows, when }, { ...own, relative_id }, at, n)
    askedAtReviews({ rows, when }, { ...own, relative_id }, at, n)
    if (n === 2) guardian({ rows, when }, { ...own, relative_id }, at)
    if (late) continue
    const offered_at = when.later(at, chance.between(1, 9) * 1440)
    if (offered_at > when.at(1)) continue
    const answered_at = when.later(offered_at, 900)
    rows.add('family_offer', {
      id: idOf(`family_offer/${person_id}`),
      ...own,
      relative_id,
      ways: ['planning_talk', 'phone'],
      offered_at,
      ...(answered_at > when.at(1) ? {} : { response: n % 3 === 1 ? 'declined' : 'accepted', own_words: n % 3 === 1 ? MOTHER.no : MOTHER.yes, mode: 'dictated', answered_at, answered_by: own.written_by }), // prettier-ignore
    })
  }
}

/** One of the mothers decides about money by an order that ends within sixty days: somebody is asked what comes after it. */
function guardian(
  { rows, when }: Pick<Making, 'rows' | 'when'>,
  own: { person_id: string; agency_id: string; written_by: string; relative_id: string },
  at: string,
) {
  rows.add('guardian_order', {
    id: idOf(`guardian_order/${own.person_id}`),
    ...own,
    ...ORDER,
    about: ['money'],
    from_on: at.slice(0, 10),
    to_on: when.ahead(41, '09:00').slice(0, 10),
    verified_by: own.written_by,
    at,
  })
}
