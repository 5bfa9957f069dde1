/**
 * Answers as JSON. In tests every answer is checked against its contract; for people it is only cut to it: what the contract does not name
 * is left out, and nothing else is looked at again. Checking every text of every answer costs as much as fetching it.
 */
import type { FastifySerializerCompiler } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Cut = (value: never) => unknown
/** Null: it stays as it is. */
type Cutter = Cut | null

const LEAVES = new Set([
  'string',
  'number',
  'int',
  'boolean',
  'bigint',
  'enum',
  'literal',
  'null',
  'undefined',
  'void',
  'any',
  'unknown',
  'never',
  'template_literal',
])
const WRAPPERS = new Set(['nullable', 'optional', 'nonoptional', 'readonly', 'default', 'prefault'])
type Def = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType
  element?: z.core.$ZodType
  valueType?: z.core.$ZodType
  options?: readonly z.core.$ZodType[]
  shape?: Record<string, z.core.$ZodType>
  catchall?: z.core.$ZodType
  getter?: () => z.core.$ZodType
}

const known = new WeakMap<z.core.$ZodType, Cutter>()

/** How an answer of this shape is cut. Worked out once for each shape; what may be one of several shapes is left to the schema library. */
export function cutterOf(schema: z.core.$ZodType): Cutter {
  if (!known.has(schema)) {
    known.set(schema, (value: never) => z.encode(schema, value)) // while it is being worked out: a shape within itself
    known.set(schema, made(schema))
  }
  return known.get(schema)!
}

function made(schema: z.core.$ZodType): Cutter {
  const def = schema._zod.def as Def
  if (LEAVES.has(def.type)) return null
  if (WRAPPERS.has(def.type)) {
    const inner = cutterOf(def.innerType!)
    return inner && ((value) => (value === null || value === undefined ? value : inner(value)))
  }
  if (def.type === 'array') {
    const one = cutterOf(def.element!)
    return one && ((value: never[]) => value.map((each) => one(each)))
  }
  if (def.type === 'union' && def.options!.every((option) => cutterOf(option) === null)) return null
  if (def.type === 'record' && cutterOf(def.valueType!) === null) return null
  if (def.type === 'object' && !def.catchall) return objectCutter(def.shape!)
  if (def.type === 'object' && [def.catchall!, ...Object.values(def.shape!)].every((each) => cutterOf(each) === null)) return null
  return (value: never) => z.encode(schema, value)
}

function objectCutter(shape: Record<string, z.core.$ZodType>): Cut {
  const fields = Object.entries(shape).map(([name, schema]) => [name, cutterOf(schema)] as const)
  return (value: Record<string, never>) => {
    const kept: Record<string, unknown> = {}
    for (const [name, cut] of fields) kept[name] = cut ? cut(value[name]!) : value[name]
    return kept
  }
}

const cutToContract: FastifySerializerCompiler<unknown> = ({ schema }) => {
  const cut = cutterOf(schema as z.core.$ZodType)
  return (answer: unknown) => JSON.stringify(cut ? cut(answer as never) : answer)
}

export const answersOf = (tests: boolean): FastifySerializerCompiler<never> =>
  (tests ? serializerCompiler : cutToContract) as FastifySerializerCompiler<never>
