/** An agency's sign-in provider on this machine (OpenID Connect): says of its people whatever a test wants it to say. */
import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = Record<string, unknown>
export type IdentityProvider = {
  issuer: string
  says: (claims: Claims, manner?: { forged?: boolean }) => void
  nonce: (nonce: string) => void
  stop: () => Promise<void>
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startIdentityProvider(clientId: string): Promise<IdentityProvider> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let told: { claims: Claims; forged: boolean } = { claims: {}, forged: false }
  let nonce: string | undefined
  let issuer = ''
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000)
    const body = `${part({ alg: 'RS256', kid: 'one' })}.${part({ iss: issuer, aud: clientId, iat: now, exp: now + 300, ...(nonce ? { nonce } : {}), ...told.claims })}`
    return `${body}.${createSign('sha256')
      .update(body)
      .sign((told.forged ? forger : key).privateKey)
      .toString('base64url')}`
  }
  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      userinfo_endpoint: `${issuer}/me`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/token': () => ({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken() }),
    '/me': () => told.claims,
  }
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? '/', 'http://here').pathname]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.() ?? {}))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    says: (claims, { forged = false } = {}) => {
      told = { claims, forged }
    },
    nonce: (value) => {
      nonce = value
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}
