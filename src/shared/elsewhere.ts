/** Where coordination sits with another agency than the one that serves the person. */
type Serving = { id: string; agency_id: string | null; accepted_at: string; closed_at: string | null }
type Coordination = { agency_id: string; from_at: string }
/** The agencies that serve the person while another coordinates, and since when that is so (COO-08). */
export const coordinatedElsewhere = (
  periods: readonly Serving[],
  current: Coordination | undefined,
): { period: Serving; agency_id: string; since: string }[] =>
  current === undefined
    ? []
    : periods.flatMap((period) =>
        period.closed_at !== null || period.agency_id === null || period.agency_id === current.agency_id
          ? []
          : [
              {
                period,
                agency_id: period.agency_id,
                since: Date.parse(period.accepted_at) > Date.parse(current.from_at) ? period.accepted_at : current.from_at,
              },
            ],
      )
