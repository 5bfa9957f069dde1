import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Providers = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9-]{2,40}$/),
    name: z.string().min(1).max(100), //     what the button says
    agency: z.uuid(), //                     the one agency whose staff this provider vouches for
    discovery_url: z.url(), //               ends in /.well-known/openid-configuration
    client_id: z.string().min(1),
    client_secret: z.string().min(1),
  }),
)
export type Provider = z.infer<typeof Providers>[number]

/**
 * The agencies' sign-in providers (OpenID Connect), from the file that HOMEWARD_OIDC names; none without it.
 * @throws ZodError naming what is wrong with the file
 */
export const readProviders = (file: string | undefined): Provider[] => (file ? Providers.parse(JSON.parse(readFileSync(file, 'utf8'))) : [])
