import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { serveUpload } from '../server/upload.ts'
import { Refusal } from '../shared/refusal.ts'
import { exchangeContract, type ImportRun } from './contract.ts'
import { bringInDirectory } from './directory/bring-in.ts'
import { beginImport, findingsOf, importRun, imports, type RunRow } from './queries.ts'
import { stateNow } from './rules.ts'

const IMPORTERS = ['agency_admin', 'network_admin'] as const

export function exchangeRoutes(app: FastifyInstance) {
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
