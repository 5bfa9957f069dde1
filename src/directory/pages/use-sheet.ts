import type { Filters } from './filters.tsx'

/** The services ticked for a person to take along. They live in the address, so that a link hands them on. */
export function useSheet({ chosen, choose }: Filters) {
  const ids = chosen.sheet?.split(',').filter(Boolean) ?? []
  const keep = (next: string[]) => choose({ sheet: next.length ? next.join(',') : undefined }, { replace: true })
  return {
    ids,
    put: (id: string, on: boolean) => keep(on ? [...ids, id] : ids.filter((each) => each !== id)),
    empty: () => keep([]),
  }
}
