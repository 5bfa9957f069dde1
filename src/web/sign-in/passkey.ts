import { ask } from '../client.ts'

/** Whether this browser can keep and use passkeys. */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

type Said = { toJSON: () => Record<string, unknown> }
/** The owner closed the browser's own question, or the device has no passkey for us: nothing was wrong, nothing was done. */
export const wasLeft = (error: unknown): boolean => error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')

/** Signs in with a passkey of this device. @throws Refused, or a DOMException when the owner turned away */
export async function signInWithPasskey(): Promise<void> {
  const { options } = await ask('POST /api/auth/passkey/ask')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as unknown as PublicKeyCredentialRequestOptionsJSON)
  const given = (await navigator.credentials.get({ publicKey })) as unknown as Said
  await ask('POST /api/auth/passkey/sign-in', { body: { response: given.toJSON() } })
}

/** Makes a passkey on this device: for whoever has just signed in, or is invited. */
export async function addPasskey(name: string, invitation?: string): Promise<void> {
  const invited = invitation === undefined ? {} : { invitation }
  const { options } = await ask('POST /api/auth/passkey/offer', { body: invited })
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as unknown as PublicKeyCredentialCreationOptionsJSON)
  const made = (await navigator.credentials.create({ publicKey })) as unknown as Said
  await ask('POST /api/auth/passkey/add', { body: { response: made.toJSON(), name, ...invited } })
}

/** What a passkey or a session is called in a list: the kind of device it was made on. */
export const deviceName = (agent: string): string => {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : ''
  const system = /iPhone|iPad/.test(agent)
    ? 'iOS'
    : /Android/.test(agent)
      ? 'Android'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'macOS'
          : /Linux/.test(agent)
            ? 'Linux'
            : ''
  return [browser, system].filter(Boolean).join(' · ')
}
