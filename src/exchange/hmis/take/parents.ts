import type { Kind } from '../rows/all.ts'

/** What a row points at: the joins that find it, what they bring, and what is wrong when it is not there (`reason Column`). */
type Parents = { brings?: string; joins?: string; problem?: string }

const pointing = (kind: Kind, alias: string, key: string) =>
  `left join sealed.source_row ${alias} on ${alias}.kind = '${kind}' and ${alias}.source = $source and ${alias}.key = s.${key}`

/** A row about one stay: the stay must be here, and be of the same person. */
const OF_A_STAY = {
  joins: `${pointing('stays', 'st', 'stay_key')} left join care.support_period sp on sp.id = st.id ${pointing('people', 'pe', 'person_key')}`,
  problem: `case when sp.id is null then 'points_nowhere EnrollmentID' when pe.id is null then 'points_nowhere PersonalID'
    when pe.id <> sp.person_id then 'other_person_than_stay PersonalID' end`,
  brings: ', sp.id as support_period_id, sp.person_id, sp.agency_id',
}

export const PARENTS: { readonly [K in Kind]: Parents } = {
  agencies: {},
  programmes: {
    joins: `${pointing('agencies', 'ag', 'agency_key')}`,
    problem: `case when ag.id is null then 'points_nowhere OrganizationID' end`,
    brings: ', ag.id as agency_id',
  },
  programme_places: {
    joins: `${pointing('programmes', 'pr', 'programme_key')}`,
    problem: `case when pr.id is null then 'points_nowhere ProjectID' end`,
    brings: ', pr.id as programme_id',
  },
  people: {},
  stays: {
    joins: `${pointing('people', 'pe', 'person_key')} ${pointing('programmes', 'pr', 'programme_key')} left join care.programme pg on pg.id = pr.id left join care.person pn on pn.id = pe.id`,
    problem: `case when pn.id is null then 'points_nowhere PersonalID' when pg.id is null then 'points_nowhere ProjectID' end`,
    brings: ', pn.id as person_id, pg.id as programme_id, pg.agency_id',
  },
  exits: {
    joins: `${pointing('stays', 'st', 'key')} left join care.support_period sp on sp.id = st.id ${pointing('people', 'pe', 'person_key')}`,
    problem: `case when sp.id is null then 'points_nowhere EnrollmentID' when pe.id <> sp.person_id or (s.person_key is not null and pe.id is null) then 'other_person_than_stay PersonalID'
      when s.left_on < (sp.accepted_at at time zone 'UTC')::date then 'ends_before_start ExitDate' end`,
    brings: ', sp.id as support_period_id, sp.person_id, sp.agency_id',
  },
  living_situations: OF_A_STAY,
  contacts: OF_A_STAY,
}
