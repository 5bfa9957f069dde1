import { daysAfter, type Obligation, standard, type RecordOf, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'match_run' | 'match_candidate' | 'match_choice' | 'match_fit' | 'barrier' | 'need_disposition'>
type Run = Record['match_run'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const after = (a: string, b: string) => Date.parse(a) > Date.parse(b)

/** How it fits is asked after a month. An earlier word counts from three weeks on: before that nobody knows yet. */
const FIT_DAYS = 30
const KNOWN_AFTER_DAYS = 20

/** The person chose what fits, among enough, or it is on record that there is not enough. */
function chosen(record: Record, run: Run, options: number) {
  const choice = record.match_choice.find((one) => one.match_id === run.id)
  const candidates = record.match_candidate.filter((one) => one.match_id === run.id)
  const barrier = record.barrier.find((one) => one.match_id === run.id)
  const enough = candidates.filter((one) => one.fits).length >= options
  const fits = choice !== undefined && candidates.some((one) => one.listing_id === choice.listing_id && one.fits)
  return { choice, barrier, met_at: fits && (enough || barrier) ? choice.at : !choice && barrier ? barrier.logged_at : null }
}

const base = (record: RecordOf<never>, row: { category: string; agency_id: string | null; written_by: string | null }) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by === record.person.id ? row.agency_id : row.written_by,
  owed_to: record.person.id,
})

function choiceOwed(record: Record, run: Run, { days, options }: { days: number; options: number }): Obligation {
  const { choice, barrier, met_at } = chosen(record, run, options)
  const again = record.match_run.some((one) => one.need_id === run.need_id && after(one.at, run.at))
  return {
    ...base(record, run),
    subject: `${run.id}:choice`,
    began_at: run.at,
    due_at: daysAfter(run.at, days),
    met_at,
    applies: met_at !== null || !again,
    why: { key: 'service_chosen', have: record.match_candidate.filter((one) => one.match_id === run.id && one.fits).length, want: options, days },
    evidence: [
      at('match_run', run, run.at),
      ...(choice ? [at('match_choice', choice, choice.at)] : []),
      ...(barrier ? [at('barrier', barrier, barrier.logged_at)] : []),
    ],
  }
}

/** A fit of three or more; below that, somebody has looked again and the person has chosen anew. */
function fitOwed(record: Record, run: Run, grace: number): Obligation[] {
  const choice = record.match_choice.find((one) => one.match_id === run.id)
  if (!choice) return []
  const asked = Date.parse(choice.at) + KNOWN_AFTER_DAYS * 86_400_000
  const told = record.match_fit
    .filter((one) => one.match_id === run.id && Date.parse(one.at) >= asked)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const good = told.find((one) => one.rating >= 3)
  const anew = record.match_choice
    .filter((one) => after(one.at, choice.at) && record.match_run.some((later) => later.id === one.match_id && later.need_id === run.need_id))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
  return [
    {
      ...base(record, run),
      subject: `${run.id}:fit`,
      began_at: choice.at,
      due_at: daysAfter(choice.at, FIT_DAYS + grace),
      met_at: good?.at ?? (told.length > 0 ? (anew?.at ?? null) : null),
      applies: good !== undefined || told.length > 0 || anew === undefined,
      why: told.length > 0 && !good ? { key: 'service_fits_badly', rating: told.at(-1)!.rating } : { key: 'service_fits', days: FIT_DAYS },
      evidence: told.map((one) => at('match_fit', one, one.at)),
    },
  ]
}

/** What another agency is to do has been looked for together first. */
function referredOwed(record: Record, days: number): Obligation[] {
  return record.need_disposition
    .filter((one) => one.disposition === 'other_agency')
    .map((one) => {
      const runs = record.match_run.filter((run) => run.need_id === one.need_id)
      const choices = record.match_choice
        .filter((choice) => runs.some((run) => run.id === choice.match_id))
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
      return {
        ...base(record, one),
        subject: `${one.id}:match`,
        began_at: one.at,
        due_at: daysAfter(one.at, days),
        met_at: choices[0]?.at ?? null,
        why: { key: 'other_agency_chosen', days },
        evidence: choices.map((choice) => at('match_choice', choice, choice.at)),
      }
    })
}

const rightMatch = standard({
  id: 'PLN-26',
  title: 'Right matching to needs, preferences and culture',
  stage: 'PLN',
  sources: [
    { ref: 'S2:6.2', quote: 'right matching of services-person-centered' },
    { ref: 'S3:15b', quote: "services are tailored to client's needs, preferences and goals" },
  ],
  reads: ['match_run', 'match_candidate', 'match_choice', 'match_fit', 'barrier', 'need_disposition'],
  parameters: ['matching.minOptions', 'referral.linkDays', 'review.graceDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['referral.linkDays'])
    const options = Number(parameters['matching.minOptions'])
    return [
      ...record.match_run.flatMap((run) => [
        choiceOwed(record, run, { days, options }),
        ...fitOwed(record, run, Number(parameters['review.graceDays'])),
      ]),
      ...referredOwed(record, days),
    ]
  },
})

/** A service is to be found for a need: then somebody looks with the person, and hands them what was picked out. */
const SHORTLIST_DAYS = 14
const lookedTogether = standard({
  id: 'COO-12',
  title: 'Help identifying providers',
  stage: 'COO',
  sources: [{ ref: 'S1:59b', quote: 'assisting them in identifying service/allied health providers as needed' }],
  reads: ['match_run', 'shortlisted', 'match_choice', 'need_disposition'],
  parameters: [],
  owed: (record) =>
    record.need_disposition
      .filter((one) => one.disposition === 'other_agency')
      .map((one): Obligation => {
        const runs = record.match_run.filter((run) => run.need_id === one.need_id).map((run) => run.id)
        const seen = [
          ...record.shortlisted.filter((each) => runs.includes(each.match_id)).map((each) => at('shortlisted', each, each.at)),
          ...record.match_choice.filter((each) => runs.includes(each.match_id)).map((each) => at('match_choice', each, each.at)),
        ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        return {
          ...base(record, one),
          subject: `${one.id}:shortlist`,
          began_at: one.at,
          due_at: daysAfter(one.at, SHORTLIST_DAYS),
          met_at: seen[0]?.at ?? null,
          why: { key: seen[0] ? 'shortlist_shared' : 'shortlist_missing', days: SHORTLIST_DAYS },
          evidence: seen,
        }
      }),
})

export const matchingStandards: readonly Standard[] = [rightMatch, lookedTogether]
