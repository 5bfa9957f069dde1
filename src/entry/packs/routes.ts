import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { packsContract } from './contract.ts'
import * as ask from './queries.ts'
import { followCore, mustBeWhole } from './rules.ts'

/** One consistent pack across agencies (ENT-06). */
export function packRoutes(app: FastifyInstance): void {
  serve(app, packsContract, 'GET /api/packs', {
    may: [...TEAM, 'agency_admin', 'network_admin'],
    audit: 'information packs read',
    answer: async (tx, _asked, caller) => ({
      core: ((await ask.newestCore(tx)) ?? null) as never,
      own: ((caller.agency && (await ask.packOf(tx, caller.agency))) || null) as never,
      agencies: caller.roles.includes('network_admin') ? (await ask.everyPack(tx)).map(({ sections: _sections, ...pack }) => pack) : [],
      held: await ask.packsHeld(tx),
    }),
  })

  serve(app, packsContract, 'POST /api/packs/core', {
    may: ['network_admin'],
    audit: 'core of the information pack published',
    answer: async (tx, { body: { sections, follows } }, caller) => {
      mustBeWhole(sections, 'core')
      const n = follows + 1
      await ask.publishCore(tx, { n, sections, written_by: caller.id })
      for (const pack of await ask.everyPack(tx))
        await ask.publishPack(tx, {
          agency_id: pack.id,
          n: pack.n + 1,
          core_n: n,
          sections: followCore(pack.sections, sections),
          written_by: caller.id,
        })
      return { n }
    },
  })

  serve(app, packsContract, 'POST /api/packs', {
    may: ['agency_admin'],
    audit: 'information pack published',
    answer: async (tx, { body: { sections, follows, core_n } }, caller) => {
      if (!(await ask.newestCore(tx))) throw new Refusal('publish_the_core_first', 409)
      mustBeWhole(sections, 'pack')
      const n = follows + 1
      await ask.publishPack(tx, { agency_id: caller.agency!, n, core_n, sections, written_by: caller.id })
      return { n }
    },
  })

  serve(app, packsContract, 'GET /api/packs/holders', {
    may: TEAM,
    audit: 'holders of old information packs listed',
    answer: async (tx) =>
      (await ask.holdersOfOld(tx)).map(({ core_n, id, name, preferred_language, interpreter_needed }) => ({
        core_n,
        person: { id, name, language: preferred_language, interpreter_needed },
      })),
  })
}
