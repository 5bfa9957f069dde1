import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { ANYONE, ROLES, type Role } from '../shared/words.ts'
import { agenciesContract } from './contract.ts'
import {
  takeOnStaff,
  beginProgramme,
  changeAgency,
  changeProgramme,
  changeStaff,
  findAgency,
  findProgramme,
  findStaff,
  holdStaff,
  foundAgency,
  listAgencies,
  listParameters,
  listProgrammes,
  listStaff,
  parameterHistory,
  readIn,
  setParameter,
  stillOwned,
} from './queries.ts'
import { mayChangeStaff, mayChangeStanding, mayGiveRoles, mayLeave, sameShape } from './rules.ts'

const ADMIN = ['agency_admin', 'network_admin'] as const satisfies readonly Role[]

/** What is to be changed, as its writer had seen it. */
function unchanged<Row extends { version: number }>(row: Row | undefined, version: number): Row {
  if (!row) throw new Refusal('not_yours', 403)
  if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
  return row
}
const ownAgency = (caller: Caller, agency: string) => {
  if (agency !== caller.agency && !caller.roles.includes('network_admin')) throw new Refusal('not_yours', 403)
}

export function agenciesRoutes(app: FastifyInstance): void {
  serve(app, agenciesContract, 'GET /api/agencies', {
    may: ANYONE,
    audit: 'agencies listed',
    answer: async (tx, { query }) =>
      (await listAgencies(tx, query.all ?? false)).map((row) => ({ ...row, staff: row.staff ?? 0, programmes: row.programmes ?? 0 })),
  })
  serve(app, agenciesContract, 'POST /api/agencies', {
    may: ['network_admin'],
    audit: 'agency founded',
    answer: async (tx, { body }) => {
      const id = randomUUID()
      await foundAgency(tx, { id, ...body })
      return { id }
    },
  })
  serve(app, agenciesContract, 'PATCH /api/agencies/:agency_id', {
    may: ADMIN,
    audit: 'agency changed',
    answer: async (tx, { params, body: { version, ...change } }, caller) => {
      const before = unchanged(await findAgency(tx, params.agency_id), version)
      mayChangeStanding(caller, before, change)
      return changeAgency(tx, before.id, change)
    },
  })
  serve(app, agenciesContract, 'GET /api/agencies/:agency_id/programmes', {
    may: ROLES,
    audit: 'programmes listed',
    answer: (tx, { params }) => listProgrammes(tx, params.agency_id),
  })
  serve(app, agenciesContract, 'POST /api/agencies/:agency_id/programmes', {
    may: ADMIN,
    audit: 'programme begun',
    answer: (tx, { params, body }) => beginProgramme(tx, { agency_id: params.agency_id, ...body }),
  })
  serve(app, agenciesContract, 'PATCH /api/programmes/:programme_id', {
    may: ADMIN,
    audit: 'programme changed',
    answer: async (tx, { params, body: { version, ...change } }) =>
      changeProgramme(tx, unchanged(await findProgramme(tx, params.programme_id), version).id, change),
  })
  staffRoutes(app)
  parameterRoutes(app)
}

function staffRoutes(app: FastifyInstance): void {
  serve(app, agenciesContract, 'GET /api/agencies/:agency_id/staff', {
    may: ROLES,
    audit: 'staff listed',
    answer: (tx, { params }) => listStaff(tx, params.agency_id) as never,
  })
  serve(app, agenciesContract, 'POST /api/agencies/:agency_id/staff', {
    may: ADMIN,
    audit: 'staff added',
    answer: async (tx, { params, body }, caller) => {
      ownAgency(caller, params.agency_id)
      mayGiveRoles(caller, body.roles)
      return takeOnStaff(tx, { id: randomUUID(), agency_id: params.agency_id, ...body })
    },
  })
  serve(app, agenciesContract, 'PATCH /api/staff/:staff_id', {
    may: ADMIN,
    audit: 'staff changed',
    answer: async (tx, { params, body: { version, ...change } }, caller) => {
      const before = unchanged(await holdStaff(tx, params.staff_id), version)
      mayGiveRoles(caller, change.roles, before.roles)
      mayChangeStaff(caller, { id: before.id, roles: before.roles }, change)
      if (before.active && !change.active) mayLeave(await stillOwned(tx, before.id))
      return changeStaff(tx, before.id, change)
    },
  })
  serve(app, agenciesContract, 'GET /api/my-details', {
    may: ROLES,
    audit: 'own details read',
    answer: async (tx, _asked, caller) => {
      const me = await findStaff(tx, caller.id)
      if (!me) throw new Refusal('not_yours', 403)
      return me as never
    },
  })
  serve(app, agenciesContract, 'PATCH /api/my-details', {
    may: ROLES,
    audit: 'own details changed',
    answer: async (tx, { body: { version, language, helps_as, ...change } }, caller) => {
      const before = unchanged(await holdStaff(tx, caller.id), version)
      const told = helps_as === undefined ? before.helps_as : helps_as
      return changeStaff(tx, before.id, { ...change, language: language ?? before.language, helps_as: told })
    },
  })
  serve(app, agenciesContract, 'PUT /api/my-language', {
    may: ANYONE,
    audit: 'own language chosen',
    answer: (tx, { body }, caller) => readIn(tx, caller.id, body.language),
  })
}

function parameterRoutes(app: FastifyInstance): void {
  serve(app, agenciesContract, 'GET /api/parameters', {
    may: ROLES,
    audit: 'parameters listed',
    answer: async (tx) => (await listParameters(tx)) as never,
  })
  serve(app, agenciesContract, 'GET /api/parameters/:key', {
    may: ROLES,
    audit: 'parameter history read',
    answer: async (tx, { params }) => (await parameterHistory(tx, params.key)) as never,
  })
  serve(app, agenciesContract, 'POST /api/parameters/:key', {
    may: ['network_admin'],
    audit: 'parameter changed',
    answer: async (tx, { params: { key }, body }, caller) => {
      const [newest] = await parameterHistory(tx, key)
      if (!newest) throw new Refusal('no_such_parameter', 404)
      if (newest.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      if (!sameShape(newest.value, body.value)) throw new Refusal('not_the_same_kind_of_value')
      await setParameter(tx, { key, version: newest.version + 1, value: body.value, set_by: caller.id, reason: body.reason })
      return { version: newest.version + 1 }
    },
  })
}
