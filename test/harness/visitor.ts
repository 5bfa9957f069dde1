/** Somebody at the door with a browser: keeps cookies, says where its pages came from. */
import { createHash, randomBytes } from 'node:crypto'
import type { Answered, World } from './world.ts'

export const ORIGIN = 'http://localhost'
export const PASSWORD = 'a long walk home at dusk'

export class Visitor {
  readonly jar = new Map<string, string>()
  /** Where the last answer sent the browser. */
  sentTo: string | undefined
  readonly world: World

  constructor(world: World) {
    this.world = world
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
    remoteAddress?: string,
  ): Promise<Answered> {
    const reply = await this.world.app.inject({
      method,
      url,
      headers: { ...(this.jar.size > 0 ? { cookie: this.cookie } : {}), ...(method === 'GET' ? {} : { origin: ORIGIN }), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
      ...(remoteAddress ? { remoteAddress } : {}),
    })
    this.sentTo = reply.headers.location
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      if (attributes.some((one) => one.toLowerCase() === 'max-age=0') || pair === `${name}=`) this.jar.delete(name)
      else this.jar.set(name, pair.slice(name.length + 1))
    }
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() }
  }
  get = (url: string) => this.ask('GET', url)
  post = (url: string, body?: unknown, headers?: Record<string, string>) => this.ask('POST', url, body, headers)
  signIn = (email: string, password: string) => this.post('/api/auth/sign-in', { email, password })
}

/** An invitation as an administrator's hands would leave it. @returns its secret */
export async function invitationFor(world: World, party: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await world.admin.query(`insert into care.invitation (party_id, secret_hash, expires_at) values ($1, $2, guard.now() + interval '7 days')`, [
    party,
    createHash('sha256').update(secret).digest('hex'),
  ])
  return secret
}

/** Opens this party's account with PASSWORD, the way everybody does. @returns who is then signed in, or owes a second factor */
export async function openAccount(world: World, party: string, sign_in_name?: string): Promise<Visitor> {
  const visitor = new Visitor(world)
  const { status, body } = await visitor.post('/api/invitations/accept', {
    secret: await invitationFor(world, party),
    password: PASSWORD,
    ...(sign_in_name ? { sign_in_name } : {}),
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return visitor
}
