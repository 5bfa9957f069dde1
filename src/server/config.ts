/** Everything that can be configured, on one screen. Read once, at start. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z.string().optional(), //          an outside PostgreSQL, 15.14 or later; without it an embedded one
    HOMEWARD_DATA: z.string().default('.data'), //   folder of the embedded database and of the generated secret
    HOMEWARD_ORIGIN: z.url().optional(), //          the address people type, when a proxy stands in front
    HOMEWARD_PROXY: z.string().optional(), //        the proxy's address, whose X-Forwarded-For is believed
    HOMEWARD_SECRET: z.string().min(32).optional(), // signs session cookies; generated and kept in HOMEWARD_DATA otherwise
    HOMEWARD_TEST_MODE: z.enum(['0', '1']).default('0'), // a movable clock and sign-in as anybody; never with people's data
    HOMEWARD_DEMO: z.enum(['0', '1']).optional(), // fill an empty embedded database with the demonstration network (default there)
    HOMEWARD_QUICK_EXIT: z.url().default('https://www.wikipedia.org/'), // where the person's quick exit leads
    HOMEWARD_SECOND_FACTOR: z.enum(['0', '1']).optional(), // staff with a password owe a second factor (default; not in test mode)
    HOMEWARD_OIDC: z.string().optional(), //         JSON file with the agencies' sign-in providers (OpenID Connect)
    HOMEWARD_SMTP: z.url({ protocol: /^smtps?$/ }).optional(), // the mail server, smtp://user:password@host:587; without it a file for each message
    HOMEWARD_MAIL_FROM: z.email().optional(), //     whom mail comes from; needed with HOMEWARD_SMTP
    HOMEWARD_MAIL_NAME: z.string().max(60).default('Reminder'), // and by which name: it should tell nobody anything
    HOMEWARD_LETTER_FROM: z.string().max(200).default(''), // whom a letter names as its sender, and where to return it; else that name
    HOMEWARD_SENDS: z.enum(['0', '1']).default('1'), // whether this server also sends what waits to be told
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((read) => !read.HOMEWARD_SMTP || read.HOMEWARD_MAIL_FROM, { path: ['HOMEWARD_MAIL_FROM'], message: 'mail needs a sender' })

export type Config = Omit<z.infer<typeof Environment>, 'HOMEWARD_SECRET'> & {
  secret: string
  data: string
  testMode: boolean
  demo: boolean
  secondFactor: boolean
}

/** @throws ZodError naming every variable that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { HOMEWARD_SECRET, ...read } = Environment.parse(environment)
  const data = path.resolve(read.HOMEWARD_DATA)
  return {
    ...read,
    data,
    secret: HOMEWARD_SECRET ?? keptSecret(data),
    testMode: read.HOMEWARD_TEST_MODE === '1',
    secondFactor: read.HOMEWARD_SECOND_FACTOR === undefined ? read.HOMEWARD_TEST_MODE !== '1' : read.HOMEWARD_SECOND_FACTOR === '1',
    demo: read.HOMEWARD_DEMO === undefined ? read.DATABASE_URL === undefined : read.HOMEWARD_DEMO === '1',
  }
}

function keptSecret(data: string): string {
  const file = path.join(data, 'secret')
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
