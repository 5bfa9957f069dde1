/**
 * Statements that travel together, with one end to them all. The driver ends and answers each statement by itself: the server then writes to
 * its socket for every one, and describes its columns again, which together cost more than most of them (docs/decisions/0014).
 */
import type { Duplex } from 'node:stream'
import pg from 'pg'

export type Asked = {
  name: string | undefined
  text: string
  values: readonly unknown[]
  done: (result: Answered) => void
  failed: (error: Error) => void
}
export type Answered = { command: string; rowCount: number | null; rows: Record<string, unknown>[] }

type Field = { name: string; dataTypeID: number; format: string }
type Parser = (text: string) => unknown
/** What a statement's rows look like. Known once it has been described: a prepared statement never answers in another shape (0A000). */
type Shape = { names: string[]; parsers: Parser[] }
/** What this uses of the driver's connection, as of the version that is pinned. */
type Wire = {
  stream: Duplex
  parsedStatements: Record<string, string>
  parse: (statement: { text: string; name: string | undefined }) => void
  bind: (bound: { statement: string | undefined; values: readonly unknown[]; valueMapper: (text: unknown) => unknown }) => void
  describe: (what: { type: 'P'; name: '' }) => void
  execute: (what: { portal: '' }) => void
  sync: () => void
}
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/** Else it is the connection's, or the server's that goes down, and all that is under way ends by it. */
const isTheStatements = (error: Error) => (error as { severity?: string }).severity === 'ERROR'
/** As Postgres itself says it of what comes after a statement that failed. */
const notDone = () => Object.assign(new Error('the transaction is aborted: a statement before this failed'), { code: '25P02' })
const asItIs = (text: unknown) => text

/** Of each connection the shapes of its prepared statements. */
const shapesOf = new WeakMap<object, Map<string, Shape>>()

class Batch extends pg.Query {
  readonly #asked: readonly Asked[]
  readonly #client: pg.PoolClient
  readonly #unsure: () => void
  #shapes!: Map<string, Shape>
  #at = 0
  #shape: Shape | undefined
  #rows: Record<string, unknown>[] = []
  readonly #answers: Answered[] = []
  /** Read and planned by this batch, if it comes that far. */
  readonly #fresh = new Set<string>()

  constructor(client: pg.PoolClient, asked: readonly Asked[], unsure: () => void) {
    super({ text: '' })
    this.#client = client
    this.#asked = asked
    this.#unsure = unsure
  }

  override submit = (connection: unknown) => {
    const wire = connection as Wire
    this.#shapes = shapesOf.get(wire) ?? new Map()
    shapesOf.set(wire, this.#shapes)
    wire.stream.cork()
    for (const { name, text, values } of this.#asked) {
      if (name === undefined || (wire.parsedStatements[name] === undefined && !this.#fresh.has(name))) wire.parse({ text, name })
      if (name !== undefined && wire.parsedStatements[name] === undefined) this.#fresh.add(name)
      wire.bind({ statement: name, values, valueMapper: asItIs })
      if (name === undefined || !this.#shapes.has(name)) wire.describe({ type: 'P', name: '' })
      wire.execute({ portal: '' })
    }
    wire.sync()
    wire.stream.uncork()
    return null
  }

  handleRowDescription({ fields }: { fields: Field[] }) {
    const typeOf = this.#client.getTypeParser.bind(this.#client) as unknown as (oid: number, format: string) => Parser
    this.#shape = { names: fields.map((one) => one.name), parsers: fields.map((one) => typeOf(one.dataTypeID, one.format)) }
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const { names, parsers } = (this.#shape ??= this.#shapes.get(this.#asked[this.#at]!.name!)!)
    const row: Record<string, unknown> = {}
    for (let n = 0; n < names.length; n += 1) {
      const value = fields[n]!
      row[names[n]!] = value === null ? null : parsers[n]!(value)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }, wire: Wire) {
    const { name, text: asked } = this.#asked[this.#at]!
    if (name !== undefined) {
      wire.parsedStatements[name] = asked
      if (this.#shape) this.#shapes.set(name, this.#shape)
      else if (!this.#shapes.has(name)) this.#shapes.set(name, { names: [], parsers: [] })
    }
    const words = text.split(' ')
    const count = Number(words.at(-1))
    this.#answers.push({ command: words[0]!, rowCount: Number.isNaN(count) ? null : count, rows: this.#rows })
    this.#rows = []
    this.#shape = undefined
    this.#at += 1
  }

  #tellAnswers() {
    for (const [n, answer] of this.#answers.splice(0).entries()) this.#asked[n]!.done(answer)
  }

  handleError(error: Error) {
    this.#tellAnswers()
    const failing = this.#asked[this.#at]
    if (failing?.name !== undefined && this.#fresh.has(failing.name)) this.#unsure() // whether it was read before it failed is not said
    const [first, ...others] = this.#asked.slice(this.#at)
    first?.failed(error)
    for (const { failed } of others) failed(isTheStatements(error) ? notDone() : error)
    this.#at = this.#asked.length
  }

  handleReadyForQuery() {
    this.#tellAnswers()
  }
}

/**
 * Sends these in one write, with one end. Of several that fail, the first says why; what stands after it was not done. What cannot be written
 * down as Postgres takes it fails by itself, before anything is sent.
 * @param unsure is told when the connection may know a statement that the driver does not know of: then it is not to be used again
 */
export function sendTogether(client: pg.PoolClient, asked: readonly Asked[], unsure: () => void): void {
  const written = asked.flatMap((one) => {
    try {
      return [{ ...one, values: one.values.map(prepareValue) }]
    } catch (error) {
      one.failed(error as Error)
      return []
    }
  })
  if (written.length > 0) client.query(new Batch(client, written, unsure) as pg.Submittable)
}
