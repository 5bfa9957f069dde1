import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One thing that can be asked of Homeward: its shape, its answer, and the names of its refusals. */
export type Operation = {
  name: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  response: z.ZodType
  refusals: readonly string[]
}

/** A slice's contract, keyed by method and path, so that the browser needs its types only. */
export const operations = <const C extends Record<`${Method} /api/${string}`, Operation>>(contract: C): C => contract
