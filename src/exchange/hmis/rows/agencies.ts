import type { Cells } from '../cells.ts'
import { stampsOf } from '../stamps.ts'
import type { Stamps } from '../stamps.ts'
import { PROGRAMME_KIND } from '../codes/programmes.ts'
import type { ProgrammeKind } from '../../../shared/housing.ts'

/** One row of Organization.csv. `victim_service`: what it knows about people must not be in such an export at all. */
export type AgencyRow = Stamps & { id: string; name: string; short_name: string | null; victim_service: boolean | null }

export function agencyRow(row: Cells): AgencyRow {
  return {
    id: row.key('OrganizationID'),
    name: row.key('OrganizationName'),
    short_name: row.text('OrganizationCommonName'),
    victim_service: row.word('VictimServiceProvider', { '0': false, '1': true }),
    ...stampsOf(row),
  }
}

/** One row of Project.csv. `nightly`: a shelter that counts each night by itself, without entry and exit. */
export type ProgrammeRow = Stamps & {
  id: string
  agency_id: string
  name: string
  short_name: string | null
  kind: ProgrammeKind | null
  nightly: boolean
  runs_from: string | null
  runs_until: string | null
}

export function programmeRow(row: Cells): ProgrammeRow {
  const runs_from = row.day('OperatingStartDate', true)
  const runs_until = row.day('OperatingEndDate', true)
  const backwards = runs_from !== null && runs_until !== null && runs_until < runs_from
  return {
    id: row.key('ProjectID'),
    agency_id: row.key('OrganizationID'),
    name: row.key('ProjectName'),
    short_name: row.text('ProjectCommonName'),
    kind: row.word('ProjectType', PROGRAMME_KIND),
    nightly: row.reading.form === 'FY2022' ? row.code('TrackingMethod') === '3' : row.code('ProjectType') === '1',
    runs_from,
    runs_until: backwards ? row.remark('ends_before_start', 'OperatingEndDate') : runs_until,
    ...stampsOf(row),
  }
}

/** One row of ProjectCoC.csv: where a programme is. */
export type ProgrammePlaceRow = Stamps & {
  id: string
  programme_id: string
  continuum: string | null
  street: string | null
  city: string | null
  state: string | null
  postcode: string | null
}

export function programmePlaceRow(row: Cells): ProgrammePlaceRow {
  const street = [row.text('Address1'), row.text('Address2')].filter((part) => part !== null).join(', ')
  return {
    id: row.key('ProjectCoCID'),
    programme_id: row.key('ProjectID'),
    continuum: row.text('CoCCode'),
    street: street === '' ? null : street,
    city: row.text('City'),
    state: row.text('State'),
    postcode: row.text('ZIP'),
    ...stampsOf(row),
  }
}
