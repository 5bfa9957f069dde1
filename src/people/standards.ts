/** What every person is owed as the person they are: asked in their own words, seen whole, and taking part throughout. */
import { LIFE_PARTS } from '../shared/life-words.ts'
import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { ENGAGEMENT_FACTS, engagement, LIFE_FACTS, lifeTiles, streaks } from './life/rules.ts'
import { offeredAtEachStage, STAGE_FACTS } from './life/rules-stages.ts'

/** About me is asked within this many days, and a life is seen whole within these (PRI-01, PRI-14). */
const ABOUT_ME_DAYS = 30
const WHOLE_DAYS = 45
/** What somebody says of themselves is looked at with them again after this many days; so is that they would rather not. */
const AGAIN_DAYS = 30
type Row = { id: string; agency_id: string | null; category: string }
const owed = (record: RecordOf<'coordinator_assignment'>, row: Row) => ({
  subject: row.id,
  category: row.category,
  agency_id: row.agency_id,
  owed_by: record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? row.agency_id,
  owed_to: record.person.id,
})
const supports = (record: RecordOf<'support_period'>) => record.support_period.filter((one) => one.source === null)
const earliest = <T>(rows: readonly T[], at: (row: T) => string): T | undefined => rows.toSorted((a, b) => Date.parse(at(a)) - Date.parse(at(b)))[0]
/** Not before it was owed: what was there already was there in time. */
const notBefore = (at: string, began: string) => (Date.parse(at) > Date.parse(began) ? at : began)

const personCentred = standard({
  id: 'PRI-01',
  title: 'Person-centred services',
  stage: 'PRI',
  sources: [
    { ref: 'S3:15a', quote: 'Client and family members (where appropriate) are engaged in all aspects of case management' },
    { ref: 'S1:42a', quote: 'Our support plan is person-centred' },
  ],
  reads: ['support_period', 'coordinator_assignment', 'about_me', ...ENGAGEMENT_FACTS],
  parameters: [],
  owed: (record) =>
    supports(record).flatMap((support): Obligation[] => {
      const said = earliest(record.about_me, (one) => one.at)
      const took = Object.values(engagement(record, record.person.id))
      const events = took.filter((one) => one !== null)
      const whole = took.length === events.length
      return [
        {
          ...owed(record, support),
          subject: `${support.id}:about me`,
          began_at: support.accepted_at,
          due_at: daysAfter(support.accepted_at, ABOUT_ME_DAYS),
          met_at: said ? notBefore(said.at, support.accepted_at) : null,
          why: { key: said ? 'about_me_said' : 'about_me_owed', days: ABOUT_ME_DAYS },
          evidence: said ? [{ table: 'about_me', id: said.id, at: said.at }] : [],
        },
        {
          ...owed(record, support),
          subject: `${support.id}:engaged`,
          began_at: support.accepted_at,
          due_at: support.closed_at,
          met_at: whole
            ? notBefore(
                earliest(events, (one) => one.at)!.at,
                events
                  .map((one) => one.at)
                  .toSorted()
                  .at(-1)!,
              )
            : null,
          why: { key: 'engaged_in', have: events.length, want: took.length },
          evidence: events,
        },
        ...lookedAtAgain(record, support),
      ]
    }),
})

/** Once, a month after it was first said or declined: it may be said otherwise, or that it is still so. */
function lookedAtAgain(record: RecordOf<'coordinator_assignment' | 'about_me'>, support: Row & { accepted_at: string; closed_at: string | null }) {
  const first = earliest(record.about_me, (one) => one.at)
  if (!first) return []
  const began_at = notBefore(first.at, support.accepted_at)
  const due_at = daysAfter(began_at, AGAIN_DAYS)
  const again = earliest(
    record.about_me.filter((one) => one.at.slice(0, 10) > began_at.slice(0, 10)),
    (one) => one.at,
  )
  return [
    {
      ...owed(record, support),
      subject: `${support.id}:about me again`,
      began_at,
      due_at,
      met_at: again?.at ?? null,
      applies: again !== undefined || support.closed_at === null || Date.parse(support.closed_at) > Date.parse(due_at),
      why: { key: 'looked_again', days: AGAIN_DAYS },
      evidence: again ? [{ table: 'about_me', id: again.id, at: again.at }] : [],
    },
  ]
}

const wholeContext = standard({
  id: 'PRI-14',
  title: 'Whole context',
  stage: 'PRI',
  sources: [{ ref: 'S4:6', quote: '‘whole’, broader context of the person and their' }],
  reads: ['support_period', 'coordinator_assignment', ...LIFE_FACTS],
  parameters: [],
  owed: (record) =>
    supports(record).map((support): Obligation => {
      const tiles = lifeTiles(record)
      const since = tiles.flatMap((tile) => tile.since ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))
      const due_at = daysAfter(support.accepted_at, WHOLE_DAYS)
      return {
        ...owed(record, support),
        began_at: support.accepted_at,
        due_at,
        met_at: since.length === LIFE_PARTS.length ? notBefore(since.at(-1)!, support.accepted_at) : null,
        applies: since.length === LIFE_PARTS.length || support.closed_at === null || Date.parse(support.closed_at) > Date.parse(due_at),
        why: { key: 'life_seen', have: since.length, want: LIFE_PARTS.length, days: WHOLE_DAYS },
        evidence: tiles.flatMap((tile) => tile.told.slice(0, 1).map(({ table, id, at }) => ({ table, id, at }))),
      }
    }),
})

const participant = standard({
  id: 'PRI-08',
  title: 'Engaged, active participant throughout',
  stage: 'PRI',
  sources: [
    { ref: 'S4:9', quote: 'engaged and supported to be an active participant' },
    { ref: 'S4:11', quote: 'planning and decision making' },
  ],
  reads: ['coordinator_assignment', 'participation_offer', 'plan', 'plan_agreement', 'priority_order', ...STAGE_FACTS],
  parameters: ['change.answerDays'],
  owed: (record, parameters) => [
    ...streaks(record.participation_offer).map(({ third, other_way }): Obligation => {
      const offer = record.participation_offer.find((one) => one.id === third.id)!
      const said = third.responded_at ?? third.offered_at
      return {
        ...owed(record, offer),
        began_at: said,
        due_at: daysAfter(said, Number(parameters['change.answerDays'])),
        met_at: other_way?.offered_at ?? null,
        why: { key: other_way ? 'other_way_offered' : 'other_way_owed', days: Number(parameters['change.answerDays']) },
        evidence: [{ table: 'participation_offer', id: third.id, at: said }],
      }
    }),
    ...record.plan
      .filter((plan) => plan.activated_at !== null)
      .map((plan): Obligation => {
        const input = earliest(
          [
            ...record.plan_agreement.filter((one) => one.plan_id === plan.id).map((one) => ({ table: 'plan_agreement', id: one.id, at: one.at })),
            ...record.priority_order.filter((one) => one.by === 'person').map((one) => ({ table: 'priority_order', id: one.id, at: one.at })),
          ],
          (one) => one.at,
        )
        return {
          ...owed(record, plan),
          began_at: plan.started_at,
          due_at: plan.activated_at,
          met_at: input ? notBefore(input.at, plan.started_at) : null,
          why: { key: input ? 'decided_with_person' : 'decided_without_person' },
          evidence: input ? [input] : [],
        }
      }),
    ...offeredAtEachStage(record).map(({ row, stage, at, offer }): Obligation => ({
      ...owed(record, row),
      subject: `${row.id}:asked`,
      began_at: offer && Date.parse(offer.offered_at) < Date.parse(at) ? offer.offered_at : at,
      due_at: at,
      met_at: offer?.offered_at ?? null,
      why: { key: `asked_${stage}` },
      evidence: offer ? [{ table: 'participation_offer', id: offer.id, at: offer.offered_at }] : [],
    })),
  ],
})

export const peopleStandards: readonly Standard[] = [personCentred, participant, wholeContext]
