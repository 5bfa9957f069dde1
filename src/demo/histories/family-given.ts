/** What those close to people were asked, told and offered for themselves: for Lin's mother all of it, for others some, and some late. */
import { chanceFrom, idOf } from '../chance.ts'
import { relativeId } from '../fixture.ts'
import { COORD, id } from '../lin/own.ts'
import { MOTHER } from '../texts/family.ts'
import { GIVEN, LEGAL } from '../texts/family-given.ts'
import type { Making } from './someone.ts'

const HUA = relativeId('h1')
/** Lin's mother took part by phone, asked and was answered, and has something of her own; a hearing she is not told of, as Lin wants. */
export function linsMotherIsGiven({ rows, when }: Pick<Making, 'rows' | 'when'>): void {
  const about = { ...COORD, relative_id: HUA }
  const asked = when.at(9, '18:20')
  rows.add('carer_exchange', { id: id('carer_exchange/h1'), ...about, channel: 'call', words: GIVEN.about, offered_at: when.at(13, '10:00'), response: 'took_part', held_at: when.at(12, '17:00'), input: GIVEN.says, mode: 'interpreted', answered_by: COORD.written_by, answered_at: when.at(12, '17:00'), action_taken: GIVEN.came_of_it, action_at: when.at(11, '09:00') }) // prettier-ignore
  rows.add('family_question', { id: id('family_question/h1'), ...about, agency_id: null, written_by: HUA, words: GIVEN.asks, at: asked })
  rows.add('family_information', { id: id('family_information/h1'), ...about, family_question_id: id('family_question/h1'), services: [...GIVEN.services], words: GIVEN.of_them, way: 'message', at: when.later(asked, 2000) }) // prettier-ignore
  rows.add('carer_support', { id: id('carer_support/h1'), ...about, kind: 'respite', words: GIVEN.support, offered_at: when.at(10, '10:00'), response: 'accepted', own_words: GIVEN.yes, mode: 'interpreted', answered_by: COORD.written_by, answered_at: when.at(8, '11:00'), goal: GIVEN.goal, goal_on: when.ahead(60, '09:00').slice(0, 10) }) // prettier-ignore
  rows.add('legal_issue', { id: id('legal_issue/1'), ...COORD, category: 'legal', kind: 'custody', words: LEGAL.hearing, on_day: when.ahead(19, '10:00').slice(0, 10), family_relevant: true, noted_at: when.at(5, '10:00'), not_told: 'person_says_no', not_told_words: LEGAL.no, not_told_at: when.at(4, '10:00'), help_words: LEGAL.help, help_answer: 'goes_there', help_at: when.at(4, '10:05') }) // prettier-ignore
}

type Own = { person_id: string; agency_id: string; written_by: string; relative_id: string }
/** Of the others most are told of services and asked to take part; fewer are offered anything for themselves. */
export function isGiven({ rows, when }: Pick<Making, 'rows' | 'when'>, own: Own, since: string, n: number): void {
  const chance = chanceFrom(`given to ${own.relative_id}`)
  const at = (days: number) => when.later(since, chance.between(1, days) * 1440)
  const [told, asked, offered] = [at(40), at(50), at(45)]
  if (n % 4 !== 1 && told < when.at(1))
    rows.add('family_information', { id: idOf(`family_information/${own.relative_id}`), ...own, services: GIVEN.services.slice(0, 2), way: 'phone', at: told }) // prettier-ignore
  const answered_at = when.later(asked, 900)
  if (n % 5 !== 3 && answered_at < when.at(1))
    rows.add('carer_exchange', { id: idOf(`carer_exchange/${own.relative_id}`), ...own, channel: 'family_meeting', words: '', offered_at: asked, response: 'took_part', held_at: answered_at, input: GIVEN.others, mode: 'dictated', answered_by: own.written_by, answered_at }) // prettier-ignore
  if (n % 3 !== 2 && offered < when.at(1))
    rows.add('carer_support', { id: idOf(`carer_support/${own.relative_id}`), ...own, kind: 'somebody_to_talk_to', offered_at: offered })
}

/** Before each review they are offered a say again and asked to the meeting; once in a while nobody thought of it. */
export function askedAtReviews({ rows, when }: Pick<Making, 'rows' | 'when'>, own: Own, since: string, n: number): void {
  const reviews = rows.of('review').filter((one) => one['person_id'] === own.person_id && one['completed_at'])
  for (const [m, review] of reviews.entries()) {
    const at = when.later(review['held_at'] as string, -3 * 1440)
    if (at < since || (n + m) % 17 === 5) continue
    const answer = {
      response: 'accepted',
      own_words: MOTHER.yes,
      mode: 'dictated',
      answered_at: when.later(at, 900),
      answered_by: own.written_by,
    } as const
    const id = (what: string) => idOf(`${what} again/${String(review['id'])}/${own.relative_id}`)
    const { person_id, agency_id, written_by, relative_id } = own
    const talk = { person_id, agency_id, written_by, happened_at: review['held_at'] as string }
    const came = [person_id, relative_id, written_by]
    const discussion_id = rows.add('discussion', { id: id('talk'), ...talk, kind: 'about', topic: GIVEN.talk, came })
    rows.add('decision', { id: id('decided'), person_id, agency_id, written_by, discussion_id, decided_by: person_id, words: GIVEN.decided, with_family: [relative_id], mode: 'dictated', at: talk.happened_at }) // prettier-ignore
    rows.add('family_offer', { id: id('offer'), ...own, ways: ['planning_talk', 'phone'], offered_at: at, ...answer })
    rows.add('carer_exchange', { id: id('exchange'), ...own, channel: 'family_meeting', words: '', offered_at: when.later(at, 10), response: 'took_part', held_at: answer.answered_at, input: GIVEN.others, mode: 'dictated', answered_by: own.written_by, answered_at: answer.answered_at }) // prettier-ignore
  }
}
