import type { z } from 'zod'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Operation = { name: string; summary: string; params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType; response: z.ZodType; refusals: readonly string[] }
export const operations = <const C extends Record<`${Method} /api/${string}`, Operation>>(contract: C): C => contract
