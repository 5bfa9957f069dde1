import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { minuteOfWeek } from '../shared/opening-hours.ts'
import { Refusal } from '../shared/refusal.ts'
import { domainsOf } from '../shared/service-needs.ts'
import { ANYONE, ROLES } from '../shared/words.ts'
import { directoryContract, type OwnListing } from './contract.ts'
import {
  addListing,
  changeHomeState,
  changeListing,
  findListings,
  homeById,
  homes,
  languagesListed,
  listingById,
  offerHome,
  verifyDays,
  verifyListing,
} from './queries.ts'
import { mayBeChangedHere, mayBecome, mayBeListed } from './rules.ts'
import { asCard, asListing } from './shown.ts'

const KEEPERS = ['agency_admin', 'partner_worker'] as const

export function directoryRoutes(app: FastifyInstance) {
  serve(app, directoryContract, 'GET /api/directory', {
    may: ANYONE,
    audit: 'directory searched',
    answer: async (tx, { query }, caller) => {
      const at = { day: query.day, time: query.time }
      const wanted = {
        ...query,
        free: query.free === 'yes',
        step_free: query.step_free === 'yes',
        ids: query.ids?.split(','),
        open_at: query.open ? minuteOfWeek(at) : undefined,
      }
      const { total, rows } = await findListings(tx, wanted)
      const reading = { at, caller, verify_days: await verifyDays(tx) }
      return { total, listings: rows.map((row) => asCard(row, reading)) }
    },
  })

  serve(app, directoryContract, 'GET /api/directory/languages', {
    may: ANYONE,
    audit: 'languages listed',
    answer: languagesListed,
  })

  serve(app, directoryContract, 'GET /api/directory/listings/:id', {
    may: ANYONE,
    audit: 'listing read',
    answer: async (tx, { params, query }, caller) => {
      const row = await listingById(tx, params.id)
      if (!row) throw new Refusal('no_such_listing', 404)
      return asListing(row, { at: query, caller, verify_days: await verifyDays(tx) })
    },
  })

  serve(app, directoryContract, 'POST /api/directory/listings', {
    may: KEEPERS,
    audit: 'service listed',
    answer: (tx, { body }, caller) => {
      mayBeListed(body)
      return addListing(tx, { ...asColumns(body), agency_id: caller.agency, verified_at: caller.now, verified_by: caller.id })
    },
  })

  serve(app, directoryContract, 'PUT /api/directory/listings/:id', {
    may: KEEPERS,
    audit: 'listing changed',
    answer: async (tx, { params, body: { version, ...body } }, caller) => {
      const row = await listingById(tx, params.id)
      if (!row) throw new Refusal('no_such_listing', 404)
      mayBeChangedHere(row)
      mayBeListed(body)
      if (row.agency_id !== caller.agency) throw new Refusal('not_yours', 403)
      const changed = await changeListing(tx, params.id, version, { ...asColumns(body), verified_at: caller.now, verified_by: caller.id })
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, directoryContract, 'PUT /api/directory/listings/:id/kind', {
    may: [...KEEPERS, 'network_admin'],
    audit: 'kind of a listing said',
    answer: async (tx, { params, body: { version, kind } }, caller) => {
      const row = await listingById(tx, params.id)
      if (!row) throw new Refusal('no_such_listing', 404)
      if (row.agency_id !== caller.agency && !caller.roles.includes('network_admin')) throw new Refusal('not_yours', 403)
      const changed = await changeListing(tx, params.id, version, { kind })
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, directoryContract, 'POST /api/directory/listings/:id/verify', {
    may: [...KEEPERS, 'network_admin'],
    audit: 'listing verified',
    answer: (tx, { params }, caller) => verifyListing(tx, params.id, caller.id, caller.now),
  })

  homeRoutes(app)
}

function homeRoutes(app: FastifyInstance) {
  serve(app, directoryContract, 'GET /api/housing-options', {
    may: ROLES,
    audit: 'homes listed',
    answer: async (tx, _asked, caller) => {
      const keeper = caller.roles.some((role) => KEEPERS.includes(role as (typeof KEEPERS)[number]))
      return (await homes(tx)).map(({ agency_id, agency_name, ...home }) => ({
        ...home,
        agency: { id: agency_id, name: agency_name },
        may_change: keeper && agency_id === caller.agency,
      }))
    },
  })

  serve(app, directoryContract, 'POST /api/housing-options', {
    may: KEEPERS,
    audit: 'home listed',
    answer: (tx, { body }, caller) => offerHome(tx, { ...body, agency_id: caller.agency! }),
  })

  serve(app, directoryContract, 'POST /api/housing-options/:id/state', {
    may: KEEPERS,
    audit: 'home changed',
    answer: async (tx, { params, body }) => {
      const home = await homeById(tx, params.id)
      if (!home) throw new Refusal('not_yours', 403)
      mayBecome(home.state, body.state)
      const changed = await changeHomeState(tx, params.id, body.version, body.state)
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })
}

/** As the table keeps it: lists of things as JSON, domains following from the needs. */
const asColumns = ({ phones, hours, ...listing }: OwnListing) => ({
  ...listing,
  domains: domainsOf(listing.needs),
  phones: JSON.stringify(phones),
  hours: JSON.stringify(hours),
})
