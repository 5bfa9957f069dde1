import { keepPreviousData, useQuery, useSuspenseQuery, type UseQueryOptions } from '@tanstack/react-query'
import type { Answer, Asking, Given, Rest } from '../api.ts'
import { ask } from '../client.ts'

/** The key under which an answer is kept; what is live finds it by the ids and the topic in it. */
export const keyOf = <K extends Asking>(key: K, given: Given<K> | undefined) => [key, given] as const

const questionOf = <K extends Asking>(key: K, given: Given<K> | undefined) => ({
  queryKey: keyOf(key, given),
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(key, given, { signal }),
})

/** Ask, and wait: the page appears with the answer. A refusal goes to the nearest crash page. */
export const useAsk = <K extends Asking>(key: K, ...[given]: Rest<K>): Answer<K> =>
  useSuspenseQuery(questionOf(key, given as Given<K> | undefined)).data

/** Ask beside what is already shown; keeps the last answer while the question changes. */
export const useAsking = <K extends Asking>(
  key: K,
  given: Given<K> | undefined,
  options: Pick<UseQueryOptions, 'enabled' | 'staleTime' | 'refetchInterval'> = {},
) =>
  useQuery({
    ...questionOf(key, given),
    placeholderData: keepPreviousData,
    enabled: (options.enabled as boolean | undefined) ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime as number }),
    ...(options.refetchInterval === undefined ? {} : { refetchInterval: options.refetchInterval as number }),
  })
