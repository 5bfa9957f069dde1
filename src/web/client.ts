import type { Answer, Given, Key } from './api.ts'

export type Missing = { refusal: string; [more: string]: unknown }
type Told = { refusal?: string; fields?: { path: string; refusal: string }[]; missing?: Missing[]; request_id?: string }

/** The server said no, and why. Worded as `refusal.<code>`. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly missing: Missing[]
  readonly fields: { path: string; refusal: string }[]
  readonly requestId: string | undefined

  constructor(status: number, told: Told) {
    super(told.refusal ?? `http_${status}`)
    this.code = told.refusal ?? (status >= 500 ? 'broken' : 'not_understood')
    this.status = status
    this.missing = told.missing ?? []
    this.fields = told.fields ?? []
    this.requestId = told.request_id
  }
}

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
export type Manner = { signal?: AbortSignal; idempotencyKey?: string }

/** The address of an operation: its own path with the parameters and the question filled in. */
export function addressOf(key: string, { params = {}, query = {} }: Parts): string {
  const path = key.slice(key.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size > 0 ? `${path}?${search}` : path
}

/**
 * Ask one operation of the contract.
 * @throws Refused when the server answers with anything but success; TypeError when there is no connection.
 */
export async function ask<K extends Key>(key: K, given?: Given<K>, manner: Manner = {}): Promise<Answer<K>> {
  const parts = (given ?? {}) as Parts
  const method = key.slice(0, key.indexOf(' '))
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['idempotency-key'] = manner.idempotencyKey ?? crypto.randomUUID()
  const form = parts.body instanceof FormData
  if (parts.body !== undefined && !form) headers['content-type'] = 'application/json'
  const response = await fetch(addressOf(key, parts), {
    method,
    headers,
    body: parts.body === undefined ? null : form ? (parts.body as FormData) : JSON.stringify(parts.body),
    signal: manner.signal ?? null,
  })
  if (!response.ok) throw new Refused(response.status, (await response.json().catch(() => ({}))) as Told)
  return (response.status === 204 ? undefined : await response.json()) as Answer<K>
}
