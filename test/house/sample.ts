/** Values made from a contract's own schema: what it accepts, and what it should not. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'

export type Shape = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  items?: Shape | boolean
  minItems?: number
  minLength?: number
  minimum?: number
  properties?: Record<string, Shape>
  required?: string[]
}

const shapes = new WeakMap<z.ZodType, Shape>()
export function shapeOf(schema: z.ZodType): Shape {
  const shape = shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)
  shapes.set(schema, shape)
  return shape
}

/** Texts that fit the patterns our contracts use; the first that fits is taken. */
const FITTING = [
  '10:00',
  '2030-06-01',
  'ENT-01',
  'somebody@example.org',
  '123456',
  'abcdef',
  'en',
  'a',
  '0',
  '+49 1',
  'https://example.org',
  'x'.repeat(64),
  'x'.repeat(20),
]
/** A day and a moment that most rules accept: soon. */
export const SOON = new Date(Date.now() + 20 * 86_400_000).toISOString()

function text(shape: Shape): string {
  if (shape.format === 'uuid') return randomUUID()
  if (shape.format === 'date') return SOON.slice(0, 10)
  if (shape.format === 'date-time') return SOON
  if (shape.format === 'email') return 'somebody@example.org'
  if (shape.format === 'uri') return 'https://example.org/'
  const least = shape.minLength ?? 0
  const fits = (one: string) => one.length >= least && (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(one))
  return (
    FITTING.find(fits) ??
    'word '
      .repeat(Math.ceil((least + 1) / 5))
      .trim()
      .padEnd(least, 'x')
  )
}

/**
 * One value the schema accepts: everything required, nothing else.
 * @param given values by field name that take precedence at any depth, for ids that exist
 */
export function sample(shape: Shape, given: Readonly<Record<string, unknown>> = {}): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const choice = shape.anyOf?.[0] ?? shape.oneOf?.[0]
  if (choice) return sample(choice, given)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => sample(part, given)))
  switch (shape.type) {
    case 'string':
      return text(shape)
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(typeof shape.items === 'object' ? shape.items : {}, given))
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => name in given || shape.required?.includes(name))
          .map(([name, of]) => [name, given[name] ?? sample(of, given)]),
      )
    default:
      return 1
  }
}
