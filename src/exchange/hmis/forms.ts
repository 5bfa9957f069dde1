import { ImportRefused } from '../refused.ts'

/** The forms of the HMIS CSV that are understood; a new one comes every second October. */
export type Form = 'FY2022' | 'FY2024' | 'FY2026'

/** Columns of Client.csv that only one form has, newest first. */
const TELLTALE: readonly (readonly [Form, readonly string[]])[] = [
  ['FY2026', ['sex', 'hispaniclatinao']],
  ['FY2024', ['hispaniclatinaeo', 'woman', 'man']],
  ['FY2022', ['ethnicity', 'female', 'male']],
]

/**
 * Which form a set is in: what its columns show, or else what Export.csv says. The columns win where the two differ,
 * because they are what is read; `doubted` then says that it should be looked at. Throws `form_not_known`.
 */
export function recogniseForm(version: string | null, clientHeader: readonly string[]): { form: Form; doubted: boolean } {
  const said = /20(22|24|26)/.exec(version ?? '')?.[0]
  const stated = said ? (`FY${said}` as Form) : undefined
  const columns = new Set(clientHeader.map((name) => name.toLowerCase()))
  const shown = TELLTALE.find(([, telltale]) => telltale.some((column) => columns.has(column)))?.[0]
  const form = shown ?? stated
  if (!form) throw new ImportRefused('form_not_known', { file: 'Export.csv', column: 'CSVVersion' })
  return { form, doubted: stated !== form }
}

/** Files of the form that are counted and not taken yet, each with the reason a reader is given. */
export type NotTaken = 'no_step_yet' | 'health' | 'money' | 'staff' | 'housing_stock' | 'superseded' | 'not_of_the_form'

const REASONS: Record<string, NotTaken> = {
  affiliation: 'no_step_yet',
  funder: 'money',
  incomebenefits: 'money',
  inventory: 'housing_stock',
  hmisparticipation: 'no_step_yet',
  ceparticipation: 'no_step_yet',
  user: 'staff',
  disabilities: 'health',
  healthanddv: 'health',
  employmenteducation: 'no_step_yet',
  youtheducationstatus: 'no_step_yet',
  assessment: 'no_step_yet',
  assessmentquestions: 'no_step_yet',
  assessmentresults: 'no_step_yet',
  event: 'no_step_yet',
  enrollmentcoc: 'superseded',
}

/** Why a file that is in the set is only counted. */
export const whyNotTaken = (file: string): NotTaken => REASONS[file.toLowerCase().replace(/\.csv$/, '')] ?? 'not_of_the_form'
