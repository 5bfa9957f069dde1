import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Id, Instant } from '../shared/words.ts'

const Count = z.number().int().min(0)

/** What one import brought: for each file, and in all. */
export const ImportSummary = z.object({
  form: z.string(),
  files: z.array(z.object({ file: z.string(), rows: Count, created: Count, updated: Count, unchanged: Count, refused: Count })),
  totals: z.record(z.string(), Count),
  /** The system that an HMIS export came from; its keys are told apart from other systems' by it. */
  source: z.string().optional(),
  /** Files of the export that were counted and not read. */
  not_taken: z.array(z.object({ file: z.string(), rows: Count.nullable(), not_taken: z.string().nullable() })).optional(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** One row that was not taken, or one value left out of a row that was, and where it stands. Carries nobody's data. */
export const Finding = z.object({
  file: z.string(),
  line: z.number().int(),
  reason: z.string(),
  column: z.string().nullable(),
  found: z.string().nullable(),
  taken: z.boolean(),
})
export type Finding = z.infer<typeof Finding>

export const ImportRun = z.object({
  id: Id,
  kind: z.enum(['directory', 'hmis']),
  file_name: z.string(),
  started_by: z.string().nullable(),
  started_at: Instant,
  finished_at: Instant.nullable(),
  state: z.enum(['running', 'done', 'refused', 'broken']),
  rows_done: Count,
  rows_total: Count.nullable(),
  summary: ImportSummary.nullable(),
  refusal: z.string().nullable(),
  refused_at: z.string().nullable(),
})
export type ImportRun = z.infer<typeof ImportRun>

export const exchangeContract = operations({
  'GET /api/imports': {
    name: 'listImports',
    summary: 'What was brought in from elsewhere, the newest first.',
    response: z.array(ImportRun),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/imports/:id': {
    name: 'readImport',
    summary: 'How far one import is, what came of it, and every row that was not taken, with line and reason.',
    params: z.object({ id: Id }),
    response: ImportRun.extend({ findings: z.array(Finding), findings_total: Count }),
    refusals: ['signed_out', 'not_your_role', 'no_such_import'],
  },
  'GET /api/imports/:id/findings': {
    name: 'listImportFindings',
    summary: 'Every row that was not taken, or was taken without one of its values: the whole list, to be kept as a file.',
    params: z.object({ id: Id }),
    response: z.array(Finding),
    refusals: ['signed_out', 'not_your_role', 'no_such_import'],
  },
  'POST /api/imports/hmis': {
    name: 'importHmis',
    summary:
      'Bring in an HMIS CSV export: one zip, as multipart form data, before it a field source where the export should not name its system itself. It is taken whole or not at all; ask for the import to see how far it is.',
    body: z.any(),
    response: z.object({ id: Id }),
    refusals: ['signed_out', 'not_your_role', 'no_file_sent', 'too_large'],
  },
  'POST /api/imports/directory': {
    name: 'importDirectory',
    summary:
      'Bring in a service directory: one file, as multipart form data. It is taken whole or not at all; ask for the import to see how far it is.',
    body: z.any(),
    response: z.object({ id: Id }),
    refusals: ['signed_out', 'not_your_role', 'no_file_sent', 'too_large'],
  },
})
