/** Every address of the worker's side. A page links with these, so that a mistyped address does not compile. */
export const paths = {
  first: '/',
  sign_in: '/sign-in',
  today: '/today',
  entry: '/entry',
  people: '/people',
  person: (id: string) => `/people/${id}` as const,
  conference: (person: string, id: string) => `/people/${person}/conferences/${id}` as const,
  letter: (person: string, id: string) => `/people/${person}/letter/${id}` as const,
  reviews_of_access: '/reviews-of-access',
  unusual_reading: '/unusual-reading',
  requests: '/requests',
  referrals: '/referrals',
  conferences: '/conferences',
  handover: '/handover',
  sample: '/plans/sample',
  directory: '/directory',
  homes: '/homes',
  scorecard: '/scorecard',
  outcomes: '/outcomes',
  network: '/network',
  radar: '/radar',
  barriers: '/barriers',
  ideas: '/ideas',
  import: '/import',
  administration: '/administration',
  settings: '/settings',
  start: '/start',
} as const

type Paths = typeof paths
type Made = { [Name in keyof Paths]: Paths[Name] extends (...given: never[]) => infer Address ? Address : Paths[Name] }[keyof Paths]
/** An address, with or without a question behind it. */
export type Path = Made | `${Made}?${string}` | `${Made}#${string}` | `${Made}/${string}`

/** The person's own side is another, lighter application with its own door. */
export const PORTAL = '/my'
