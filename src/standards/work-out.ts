import type { Obligation, Parameters, PersonRecord, Standard } from '../shared/standard.ts'

/** An obligation as it is kept, with the standard it follows from and the values it was judged by. */
export type Owed = Required<Omit<Obligation, 'excepted'>> & { excepted: string | null; standard: string; parameters: Record<string, unknown> }

/**
 * Everything that follows from a record. Pure: same record, instant and parameters, same answer.
 * @throws Error when a standard names one subject twice: a fault of the standard, not of the record
 */
export function workOut(standards: readonly Standard[], record: PersonRecord, at: string, parameters: Parameters): Owed[] {
  return standards.flatMap((standard) => {
    const judgedBy = Object.fromEntries(standard.parameters.map((key) => [key, parameters[key.replace(/^cfg\./, '')]]))
    const subjects = new Set<string>()
    return standard
      .owed(record, at, parameters)
      .map(
        ({
          subject,
          category,
          agency_id,
          owed_by,
          owed_to,
          began_at,
          due_at,
          met_at,
          unmet_for_good = false,
          excepted = null,
          applies = true,
          why,
          evidence,
        }) => {
          if (subjects.has(subject)) throw new Error(`${standard.id} owes the same twice`)
          subjects.add(subject)
          return {
            standard: standard.id,
            subject,
            category,
            agency_id,
            owed_by,
            owed_to,
            began_at,
            due_at,
            met_at,
            unmet_for_good,
            excepted,
            applies,
            why,
            evidence,
            parameters: judgedBy,
          }
        },
      )
  })
}

/** Whether something is still owed: neither done, nor excepted, nor beside the point. Needs no clock. */
export const isOpen = (owed: Owed): boolean => owed.applies && owed.met_at === null && owed.excepted === null
