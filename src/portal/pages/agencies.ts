import type { Answer } from '../../web/api.ts'

export type Helper = Answer<'GET /api/people/:person_id/my'>['people'][number]
export type Partner = Answer<'GET /api/people/:person_id/partners'>['partners'][number]
type Available = Answer<'GET /api/people/:person_id/team'>['available'][number]
type Known = { people: readonly Helper[]; partners: readonly Partner[]; available: readonly Available[] }

/** One agency: who of it helps, the agency itself where it does, what I gain by it, and what of theirs there is for me. */
export type OfAgency = { id: string; name: string; people: Helper[]; itself: Helper | null; partner: Partner | null; services: string[] }
/** Somebody who helps and belongs to no agency stands alone. */
export type CardOf = { agency: OfAgency } | { alone: Helper }

/** Each agency once, with everything known of it, in the order in which those who help are named: whom to ask first stands first. */
export function byAgency({ people, partners, available }: Known): CardOf[] {
  const cards: CardOf[] = []
  const found = new Map<string, OfAgency>()
  const of = (id: string, name: string): OfAgency => {
    const known = found.get(id)
    if (known) return known
    const agency: OfAgency = { id, name, people: [], itself: null, partner: null, services: [] }
    found.set(id, agency)
    cards.push({ agency })
    return agency
  }
  for (const helper of people) {
    if (helper.agency_id === null) cards.push({ alone: helper })
    else if (helper.agency_id === helper.id) of(helper.id, helper.name).itself = helper
    else of(helper.agency_id, helper.agency ?? '').people.push(helper)
  }
  for (const partner of partners) if (partner.id !== null && partner.ended_at === null) of(partner.agency.id, partner.agency.name).partner = partner
  for (const one of available) if (one.agency_id !== null) found.get(one.agency_id)?.services.push(one.words)
  return cards
}

/** What there is that stands on no agency's card. */
export const elsewhere = (cards: readonly CardOf[], available: readonly Available[]): Available[] =>
  available.filter((one) => !cards.some((card) => 'agency' in card && card.agency.id === one.agency_id))

/** The agency's own number, where nobody of it is called by the same. */
export const ownNumber = ({ people, itself }: OfAgency): string =>
  itself !== null && !people.some((one) => one.phone === itself.phone) ? itself.phone : ''
