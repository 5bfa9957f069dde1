import { hoursAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'

type Disclosure = RecordOf<'disclosure'>['disclosure'][number]
const at = (one: Disclosure, when: string) => ({ table: 'disclosure', id: one.id, at: when })

/** Another looks at it, and the person hears of it: or whoever told says why that is not safe yet. */
function owedFor(person: string, one: Disclosure, hours: number): Obligation[] {
  const base = { category: one.category, agency_id: one.agency_id, owed_to: person, began_at: one.from_at, due_at: hoursAfter(one.from_at, hours) }
  const said = one.person_told_at ?? one.not_told_at
  return [
    {
      ...base,
      owed_by: one.agency_id,
      subject: `${one.id}:review`,
      met_at: one.reviewed_at,
      why: { key: 'disclosure_reviewed', hours },
      evidence: [at(one, one.reviewed_at ?? one.from_at)],
    },
    {
      ...base,
      owed_by: one.written_by ?? one.agency_id,
      subject: `${one.id}:told`,
      met_at: said,
      why: { key: 'disclosure_told', hours },
      evidence: [at(one, said ?? one.from_at)],
    },
  ]
}

const withoutConsent = standard({
  id: 'CON-05',
  title: 'Safety override is narrow and visible',
  stage: 'CON',
  sources: [{ ref: 'S4:66', quote: 'all efforts will be made to ensure client safety and the safety of others' }],
  reads: ['disclosure'],
  parameters: ['privacy.overrideReviewHours'],
  owed: (record, parameters) => {
    const hours = Number(parameters['privacy.overrideReviewHours'])
    return record.disclosure.flatMap((one) => owedFor(record.person.id, one, hours))
  },
})

export const consentStandards: readonly Standard[] = [withoutConsent]
