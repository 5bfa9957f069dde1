/** Where people lived, as stays, exits and living situations tell it: before a stay, after it, and seen on a day. */
import type { Bulk } from '../../../server/bulk.ts'

/** Fills `new_housing` from what was taken. The key says which of the three told it. */
export const housingTold = (bulk: Bulk) =>
  bulk.run(`
  create temp table new_housing on commit drop as
  select 'before/' || key as source_key, person_id, agency_id, prior as situation, prior_lasting as lasting, prior_code as code, null::text as verified_by,
         case when homeless_since < entered_on and prior in ('rough_sleeping', 'emergency_shelter', 'motel', 'transitional') then homeless_since else entered_on - 1 end as from_on,
         entered_on as to_on, deleted_at
    from taking_stays where fate in ('created', 'updated') and prior is not null
  union all
  select 'after/' || key, person_id, agency_id, situation, lasting, code, null, left_on, null, deleted_at
    from taking_exits where fate in ('created', 'updated') and situation not in ('deceased', 'unknown_not_asked', 'unknown_refused', 'unknown_does_not_know')
  union all
  select 'seen/' || key, person_id, agency_id, situation, lasting, code, verified_by, seen_on, seen_on, deleted_at
    from taking_living_situations where fate in ('created', 'updated')`)
