import { z } from 'zod'
import { operations } from '../shared/operation.ts'

const Kind = z.enum(['staff', 'person', 'family'])

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: Kind,
  agency: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  roles: z.array(z.string()),
  language: z.enum(['en', 'zh']),
  test_mode: z.boolean(),
  now: z.iso.datetime(),
})

const Done = z.object({ done: z.literal(true) })

export const authContract = operations({
  'GET /api/me': {
    name: 'whoAmI',
    summary: 'Who is signed in, for which agency and in which roles; and what time it is for the network.',
    response: Me,
    refusals: ['signed_out'],
  },
  'POST /api/auth/sign-in': {
    name: 'signIn',
    summary: 'Begin to sign in with e-mail and password; a second factor follows where one is set.',
    body: z.object({ email: z.string(), password: z.string() }),
    response: z.object({ next: z.enum(['done', 'second_factor']) }),
    refusals: ['sign_in_wrong', 'sign_in_locked'],
  },
  'POST /api/auth/second-factor': {
    name: 'giveSecondFactor',
    summary: 'Finish signing in with the code of the authenticator app.',
    body: z.object({ code: z.string() }),
    response: z.object({ next: z.literal('done') }),
    refusals: ['code_wrong', 'sign_in_locked'],
  },
  'POST /api/auth/sign-out': {
    name: 'signOut',
    summary: 'End this session; it is dead at the next request.',
    response: Done,
    refusals: [],
  },
  'GET /api/test/users': {
    name: 'whoMaySignIn',
    summary: 'The demonstration users; only where the network is a demonstration or in test mode.',
    response: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string(), agency: z.string().nullable(), kind: Kind })),
    refusals: ['not_a_demonstration'],
  },
  'POST /api/test/sign-in': {
    name: 'signInAs',
    summary: 'Sign in as a demonstration user with one tap; never in production.',
    body: z.object({ id: z.uuid() }),
    response: Done,
    refusals: ['not_a_demonstration'],
  },
})
