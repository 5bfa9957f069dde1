/** A passkey in software: what a phone does when it is asked (WebAuthn level 2, ES256, no attestation). */
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { ORIGIN } from './visitor.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const head = (major: number, n: number) =>
  n < 24 ? Buffer.from([(major << 5) | n]) : n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
const bytes = (data: Buffer) => Buffer.concat([head(2, data.length), data])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
const int = (n: number) => (n >= 0 ? head(0, n) : head(1, -1 - n))
const map = (...pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

type Manner = { origin?: string; verified?: boolean }

export class Authenticator {
  readonly id = randomBytes(32)
  readonly #private: KeyObject
  readonly #cose: Buffer
  #count = 0

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    this.#private = privateKey
    this.#cose = map(
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x, 'base64url'))],
      [int(-3), bytes(Buffer.from(y, 'base64url'))],
    )
  }

  #said(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  #data(rpId: string, attested: boolean, verified: boolean): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE((this.#count += 1))
    const flags = 1 | (verified ? 4 : 0) | (attested ? 64 : 0)
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255])
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, ...(attested ? [Buffer.alloc(16), length, this.id, this.#cose] : [])])
  }

  #answer(response: object): object {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  /** Makes the passkey that these options ask for. */
  create(options: { challenge: string; rp: { id: string } }, { origin = ORIGIN, verified = true }: Manner = {}): object {
    const attestation = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(this.#data(options.rp.id, true, verified))],
    )
    return this.#answer({
      clientDataJSON: this.#said('webauthn.create', options.challenge, origin).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Signs this challenge with the passkey. */
  get(options: { challenge: string; rpId: string }, { origin = ORIGIN, verified = true }: Manner = {}): object {
    const said = this.#said('webauthn.get', options.challenge, origin)
    const data = this.#data(options.rpId, false, verified)
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(said)]))
      .sign(this.#private)
    return this.#answer({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    })
  }
}
