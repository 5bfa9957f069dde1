/** Options of four kinds, chosen or said why not; and how hard the way was at entry and after sixty days. Of a few a kind is still empty. */
import { aboutOf, kindOf, MIX_KINDS, type MixKind } from '../../shared/mix-words.ts'
import type { Category } from '../../shared/words.ts'
import { chanceFrom, idOf } from '../chance.ts'
import type { Making } from './someone.ts'

const DAY = 24 * 60
type Row = Record<string, unknown>
/** What it is, what speaks for it, what against, and why it was chosen. */
const OPTIONS: Record<MixKind, readonly (readonly [words: string, good: string, hard: string, why: string])[]> = {
  support: [
    ['A worker who comes along to appointments', 'Nobody has to explain alone', 'Only on weekdays', 'I say more when somebody sits beside me'],
    ['The morning group at the neighbourhood house', 'Three streets away', 'Many people at once', 'I know two of them'],
  ],
  housing: [
    ['The cousin’s granny flat, until summer', 'There at once, and quiet', 'Ends in summer', 'It buys time to look properly'],
    ['Staying, with the arrears paid off weekly', 'The school stays the same', '25 a week for a year', 'It is home'],
  ],
  income: [
    ['Loan without interest for the bond', 'Paid out within the week', '30 a week back', 'It is over in half a year'],
    ['Back payment that was never claimed', 'About 900 at once', 'Six weeks of waiting', 'It is theirs to pay'],
    ['Furniture from the store of the parish', 'Free, with delivery', 'What there is that day', 'A bed and a table are enough'],
  ],
  opportunity: [
    ['Gardening at the neighbourhood house', 'Outside, with others', 'Begins at seven', 'I was a gardener once'],
    ['Forklift ticket, paid by the job network', 'Work right after', 'Four weeks, full days', 'They look for drivers'],
    ['Choir on Thursdays', 'Needs no reading', 'The bus home is late', 'I sang as a girl'],
  ],
}
const NO_OPPORTUNITY = ['First the flat, then work', 'Not while the children settle in', 'The knee comes first'] as const
const WORDS = ['I ring her first', 'One number, that is all I need', 'Still sent from door to door', ''] as const

export function addMix(making: Making): void {
  const { rows, when } = making
  const has = kindsThere(making)
  const plans = rows.of('plan').filter((one) => one['kind'] !== 'child' && one['state'] !== 'closed') as Row[]
  for (const [n, plan] of plans.entries()) {
    const { person_id, agency_id, written_by, started_at, activated_at } = plan as Record<string, string>
    const own = { person_id: person_id!, agency_id: agency_id!, written_by: written_by! }
    const chance = chanceFrom(`mix ${String(plan['id'])}`)
    const began = started_at ?? activated_at!
    if (chance.maybe(0.98)) addWay(making, own, began, n)
    if (!activated_at) continue
    for (const kind of MIX_KINDS) {
      if (has.has(`${person_id} ${kind}`) && n % 4 > 0) continue
      const reason = kind === 'opportunity' && n % 6 === 1
      if (kind === 'opportunity' && n % 9 === 4) continue // still empty: it asks
      const at = when.later(activated_at, chance.between(1, 24) * DAY)
      const category = aboutOf(kind, null)
      const [first, second] = [OPTIONS[kind][n % OPTIONS[kind].length]!, OPTIONS[kind][(n + 1) % OPTIONS[kind].length]!]
      for (const [m, [words, good, hard]] of reason ? [] : [first, second].entries())
        rows.add('mix_option', { id: idOf(`mix/${person_id}/${kind}/${m}`), ...own, category, kind, words, good, hard, at })
      const option_id = reason ? null : idOf(`mix/${person_id}/${kind}/0`)
      const words = reason ? NO_OPPORTUNITY[n % NO_OPPORTUNITY.length]! : first[3]
      rows.add('mix_choice', {
        id: idOf(`mix chosen/${person_id}/${kind}`),
        ...own,
        category,
        kind,
        option_id,
        words,
        mode: 'dictated',
        at: when.later(at, 40),
      })
    }
  }
}

/** What is there already of each kind: a service chosen, a support named in the plan, a home applied for. */
function kindsThere({ rows }: Making): Set<string> {
  const of = (table: 'match_choice' | 'planned_support' | 'housing_application') => rows.of(table) as Row[]
  return new Set([
    ...[...of('match_choice'), ...of('planned_support')].map((one) => `${String(one['person_id'])} ${kindOf(one['category'] as Category)}`),
    ...of('housing_application').map((one) => `${String(one['person_id'])} housing`),
  ])
}

function addWay({ rows, when }: Making, own: { person_id: string; agency_id: string; written_by: string }, began: string, n: number): void {
  const first = when.later(began, (1 + (n % 10)) * DAY)
  const tell = (m: number, more: { places: number; told: number; forms: number; knows_who?: number; words?: string; at: string }) =>
    rows.add('way_through', { id: idOf(`way/${own.person_id}/${m}`), ...own, mode: 'dictated', ...more })
  tell(0, { places: 3 + (n % 5), told: 2 + (n % 5), forms: 4 + (n % 9), at: first })
  const again = when.later(began, (50 + (n % 12)) * DAY)
  if (Date.parse(again) - Date.parse(first) < 30 * DAY * 60_000) return
  const hard = n % 33 === 6
  tell(1, {
    places: hard ? 4 : 1 + (n % 2),
    told: hard ? 3 : n % 5 === 0 ? 1 : 0,
    forms: n % 3,
    knows_who: hard ? 2 : 4 + (n % 2),
    words: hard ? WORDS[2] : WORDS[[0, 1, 3][n % 3]!]!,
    at: again,
  })
}
