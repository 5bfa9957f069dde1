import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { Answer } from '../api.ts'
import { ask } from '../client.ts'
import { keyOf } from './use-ask.ts'

type Page = Answer<'GET /api/people/:person_id'>

/**
 * Who somebody is. The first time their whole record is asked for in one request, so that the plan, what is owed and the timeline are there
 * when they are looked at; afterwards, when something changed, each part is asked anew by itself.
 */
export function useRecord(id: string): Page {
  const queries = useQueryClient()
  const given = { params: { person_id: id } }
  const queryKey = keyOf('GET /api/people/:person_id', given)
  const { data } = useSuspenseQuery({
    queryKey,
    queryFn: ({ signal }) => (queries.getQueryData(queryKey) ? ask('GET /api/people/:person_id', given, { signal }) : openWhole(queries, id, signal)),
  })
  return data
}

async function openWhole(queries: QueryClient, id: string, signal: AbortSignal): Promise<Page> {
  const given = { params: { person_id: id } }
  const { person, plan, owed, timeline } = await ask('GET /api/people/:person_id/record', given, { signal })
  if (plan) queries.setQueryData(keyOf('GET /api/people/:person_id/plan', given), plan) // null: not on it, asked for once they say why
  queries.setQueryData(keyOf('GET /api/people/:person_id/owed', given), { owed })
  queries.setQueryData(keyOf('GET /api/people/:person_id/timeline', { ...given, query: { kind: 'all' } }), timeline)
  return person
}
