/** One front door: whoever comes is looked for before they are written down, and records that look alike do not stay undecided. */
import { daysAfter, standard, type Obligation, type Standard } from '../shared/standard.ts'
import { byTime, figure, owed, ownEntries, seen } from './standards-facts.ts'

const oneDoor = standard({
  id: 'ENT-07',
  title: 'One front door, one person record',
  stage: 'ENT',
  sources: [
    { ref: 'S0:13a', quote: 'fall through the cracks' },
    { ref: 'S0:9b', quote: 'most service systems have multiple parts' },
  ],
  reads: ['person', 'entry_request', 'duplicate_check', 'likely_duplicate'],
  parameters: ['cracks.resolveDays'],
  owed: (record, parameters) => [
    ...ownEntries(record).map((entry): Obligation => {
      const [looked] = byTime(record.duplicate_check, (one) => one.at)
      const written = Date.parse(entry.written_at)
      return {
        ...owed(record, entry, entry.written_by),
        subject: entry.id,
        began_at: entry.received_at,
        due_at: entry.written_at,
        met_at: looked ? (Date.parse(looked.at) > written ? looked.at : entry.written_at) : null,
        why: { key: looked ? 'looked_for_first' : 'not_looked_for' },
        evidence: looked ? [seen('duplicate_check', looked, looked.at)] : [],
      }
    }),
    ...record.likely_duplicate.map((pair): Obligation => ({
      ...owed(record, { id: pair.id, agency_id: record.person.agency_id, category: 'general' }),
      began_at: pair.found_at,
      due_at: daysAfter(pair.found_at, figure(parameters, 'cracks.resolveDays')),
      met_at: pair.decided_at,
      why: { key: pair.decided_at ? 'pair_decided' : 'pair_undecided', days: figure(parameters, 'cracks.resolveDays') },
      evidence: [seen('likely_duplicate', pair, pair.decided_at ?? pair.found_at)],
    })),
  ],
})

export const oneDoorStandards: readonly Standard[] = [oneDoor]
