/** A value that a contract accepts, drawn by chance: any choice, now and then an optional field, ids of rows that are there. */
import type { Chance } from '../../src/demo/chance.ts'
import { sample, type Shape } from '../house/sample.ts'

const DAY_MS = 86_400_000
const day = (from: number) => new Date(Date.now() + from * DAY_MS).toISOString()
/** Mostly what a hurried worker would enter, sometimes a day that is wrong. */
const DAYS = [3, 10, 20, 30, 100, -1]

/** @param given what fields of this name may be; drawn from */
export function drawn(shape: Shape, chance: Chance, given: Readonly<Record<string, readonly unknown[]>>): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return chance.pick(shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return drawn(chance.pick(choices), chance, given)
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries(shape.properties ?? {})
        .filter(([name]) => shape.required?.includes(name) || name in given || chance.maybe(0.5))
        .map(([name, of]) => [name, ofName(name, of, chance, given)]),
    )
  if (shape.type === 'array') {
    const items = typeof shape.items === 'object' ? shape.items : {}
    return Array.from({ length: Math.max(shape.minItems ?? 0, chance.between(0, 2)) }, () => drawn(items, chance, given))
  }
  if (shape.type === 'boolean') return chance.maybe(0.5)
  if (shape.type === 'integer') return chance.between(Math.max(shape.minimum ?? 0, 0), 4)
  if (shape.format === 'date') return day(chance.pick(DAYS)).slice(0, 10)
  if (shape.format === 'date-time') return day(chance.pick(DAYS))
  if (shape.type === 'string' && !shape.pattern && !shape.format) return chance.pick(['As they said it', 'Because of the stairs', 'en'])
  return sample(shape)
}

function ofName(name: string, shape: Shape, chance: Chance, given: Readonly<Record<string, readonly unknown[]>>): unknown {
  const known = given[name]
  if (!known || known.length === 0) return drawn(shape, chance, given)
  return shape.type === 'array' ? [chance.pick(known)] : chance.pick(known)
}
