import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Parts } from '../server/parts.ts'
import { serveUpload } from '../server/upload.ts'
import { Refusal } from '../shared/refusal.ts'
import { exchangeContract, type ImportRun } from './contract.ts'
import { bringInDirectory } from './directory/bring-in.ts'
import { bringInSent } from './hmis/bring-in.ts'
import { beginImport, findingsOf, importRun, imports, type RunRow } from './queries.ts'
import { stateNow } from './rules.ts'

const IMPORTERS = ['agency_admin', 'network_admin'] as const

/** More than this no list is worth reading; the command line gives all. */
const MOST_FINDINGS = 100_000

export function exchangeRoutes(app: FastifyInstance, parts: Parts) {
  serve(app, exchangeContract, 'GET /api/imports', {
    may: IMPORTERS,
    audit: 'imports listed',
    answer: async (tx, _asked, caller) => (await imports(tx)).map((row) => asRun(row, caller.now)),
  })

  serve(app, exchangeContract, 'GET /api/imports/:id', {
    may: IMPORTERS,
    audit: 'import read',
    answer: async (tx, { params }, caller) => {
      const row = await importRun(tx, params.id)
      if (!row) throw new Refusal('no_such_import', 404)
      return { ...asRun(row, caller.now), ...(await findingsOf(tx, params.id)) }
    },
  })

  serve(app, exchangeContract, 'GET /api/imports/:id/findings', {
    may: IMPORTERS,
    audit: 'import findings read',
    answer: async (tx, { params }) => {
      if (!(await importRun(tx, params.id))) throw new Refusal('no_such_import', 404)
      return (await findingsOf(tx, params.id, MOST_FINDINGS)).findings
    },
  })

  serveUpload(app, exchangeContract, 'POST /api/imports/hmis', {
    may: ['network_admin'],
    audit: 'hmis import begun',
    begin: (tx, sent, caller) => beginImport(tx, 'hmis', sent.name, caller.id),
    work: (sent, { id }) => bringInSent(parts.adminUrl, { run: id, at: sent.at, source: sent.beside['source']?.trim().slice(0, 200) || undefined }),
  })

  serveUpload(app, exchangeContract, 'POST /api/imports/directory', {
    may: ['network_admin'],
    audit: 'directory import begun',
    begin: (tx, sent, caller) => beginImport(tx, 'directory', sent.name, caller.id),
    work: (sent, { id }, as) => bringInDirectory({ run: id, name: sent.name, at: sent.at }, as),
  })
}

const asRun = ({ heard_at, summary, state, ...row }: RunRow, now: string): ImportRun => ({
  ...row,
  summary: summary as ImportRun['summary'],
  state: stateNow({ state, heard_at }, now),
})
