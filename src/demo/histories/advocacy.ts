/** Who was told what a coordinator is and is not; rights and disputes of some, and the help in the stance in which it was given. */
import { chanceFrom, idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { agencyId } from '../network.ts'
import { ISSUES, LINKED_WORDS, OF_LIN, type IssueText } from '../texts/advocacy.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY = 24 * 60

export function addAdvocacy(making: Making): void {
  explainRoles(making)
  const plans = making.rows.of('plan').filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child')
  const lin = plans.find((plan) => plan['person_id'] === C1)
  if (lin) addIssue(making, lin, OF_LIN)
  const others = plans.filter((plan) => plan['person_id'] !== C1 && plan['agency_id'] === agencyId('a1'))
  ISSUES.forEach((text, n) => others[n * 3] && addIssue(making, others[n * 3]!, text))
}

/** Most have the one page within days of beginning; of the families, those who are wanted. */
function explainRoles({ rows, when }: Making): void {
  const chance = chanceFrom('roles explained')
  const now = when.at(0, '08:30')
  for (const support of rows.of('support_period')) {
    const person_id = support['person_id'] as string
    const coordinator = rows.of('coordinator_assignment').find((one) => one['person_id'] === person_id && one['from_at'])
    if (!coordinator) continue
    const family = rows.of('relative').filter((one) => one['person_id'] === person_id && one['involvement_wanted'] === 'yes')
    for (const party of [person_id, ...family.map((one) => one['id'] as string)]) {
      const given_at = when.later(support['accepted_at'] as string, chance.between(2, 9) * DAY)
      if (given_at > now || !chance.maybe(0.98)) continue
      rows.add('role_statement', {
        id: idOf(`role/${String(support['id'])}/${party}`),
        person_id,
        agency_id: support['agency_id'] as string,
        written_by: coordinator['staff_id'] as string,
        party_id: party,
        mode: chance.maybe(0.5) ? 'read_aloud' : 'paper',
        language: 'en',
        given_at,
      })
    }
  }
}

function addIssue(making: Making, plan: Row, text: IssueText): void {
  const { rows, when } = making
  const person_id = plan['person_id'] as string
  const own = { person_id, category: text.category, agency_id: plan['agency_id'] as string, written_by: plan['written_by'] as string }
  const opened_at = when.at(text.ago, '10:05')
  const after = (days: number, minutes = 0) => when.later(opened_at, days * DAY + minutes)
  const last = text.helps.at(-1)?.after ?? 0
  const issue_id = idOf(`issue/${person_id}`)
  rows.add('rights_issue', {
    id: issue_id,
    ...own,
    words: text.words,
    asked: text.asked,
    opened_at,
    ...(text.wish ? { advocate_wish: text.wish, wished_at: after(0, 5), wished_by: own.written_by, wish_mode: 'dictated' } : {}),
    ...(text.outcome ? { closed_at: after(last + 6), closed_by: own.written_by, outcome: text.outcome } : {}),
  })
  for (const [n, { stance, step, words, result, praised, after: days }] of text.helps.entries()) {
    const happened_at = after(days, 30)
    const help_id = rows.add('help_given', {
      id: idOf(`help/${issue_id}/${n}`),
      ...own,
      issue_id,
      stance,
      words,
      happened_at,
      at: happened_at,
      ...(step ? { step } : {}),
      ...(result ? { result } : {}),
    })
    if (praised) rows.add('positive_feedback', { id: idOf(`feedback/${help_id}`), ...own, help_id, words: praised, at: when.later(happened_at, DAY) })
  }
  if (text.linked) link(making, { issue_id, own, at: after })
}

type Linking = {
  issue_id: string
  own: { person_id: string; category: IssueText['category']; agency_id: string; written_by: string }
  at: (days: number, minutes?: number) => string
}
/** The referral to the advocates went out the day after, and waits for their answer. */
function link({ rows, when }: Making, { issue_id, own, at }: Linking): void {
  const listing = rows.of('service_listing').find((one) => one['agency_id'] === agencyId('a5') && (one['needs'] as string[]).includes('legal'))
  if (!listing) return
  const id = idOf(`issue/${issue_id}/referral`)
  const consent_id = idOf(`${id}/consent`)
  const told = { person_id: own.person_id, agency_id: own.agency_id, written_by: own.written_by }
  rows.add('consent_event', {
    id: consent_id,
    ...told,
    decision: 'given',
    scope: 'party',
    party_id: agencyId('a5'),
    categories: [own.category],
    mode: 'spoken',
    own_words: LINKED_WORDS,
    from_at: at(1, 40),
    recorded_at: at(1, 40),
    to_at: when.ahead(150, '23:00'),
  })
  const there = rows.of('involvement').some((row) => row['person_id'] === own.person_id && row['party_id'] === agencyId('a5'))
  if (!there) rows.add('involvement', { id: idOf(`${id}/involvement`), ...told, category: 'general', party_id: agencyId('a5'), from_at: at(1, 40) })
  rows.add('service_referral', {
    id,
    ...own,
    issue_id,
    listing_id: listing['id'] as string,
    to_agency_id: agencyId('a5'),
    service: listing['name'] as string,
    urgency: 'standard',
    why: ISSUES[0]!.words,
    state: 'sent',
    began_at: at(1, 20),
    consent_id,
    consented_at: at(1, 40),
    consented_by: own.written_by,
    consent_mode: 'dictated',
    consent_words: LINKED_WORDS,
    sent_at: at(1, 45),
  })
  for (const [state, minutes, words] of [
    ['identified', 20, ''],
    ['discussed', 30, LINKED_WORDS],
    ['consented', 40, ''],
    ['sent', 45, ''],
  ] as const)
    rows.add('referral_step', { id: idOf(`${id}/${state}`), referral_id: id, ...own, state, words, at: at(1, minutes) })
  rows.add('help_given', {
    id: idOf(`${id}/help`),
    ...own,
    issue_id,
    stance: 'linked_to_advocate',
    referral_id: id,
    happened_at: at(1, 20),
    at: at(1, 20),
  })
}
