import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Id, Instant, Line, Role } from '../shared/words.ts'

const Kind = z.enum(['staff', 'person', 'family'])
const Done = z.object({ done: z.literal(true) })
/** What comes next: in; the code of the authenticator app; or setting that app up, without which this account does not open. */
const Next = z.object({ next: z.enum(['done', 'second_factor', 'enrol']) })
const Password = z.string().min(1).max(200)
const Code = z.string().regex(/^\d{6}$/)
/** What the browser's passkey ceremony says; the library checks it whole. */
const Ceremony = z.record(z.string(), z.unknown())
const Secret = z.string().min(20).max(100)

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: Kind,
  agency: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  roles: z.array(z.string()),
  language: z.enum(['en', 'zh']),
  /** The language they chose to read, on any device; null when they never chose. */
  reads: z.enum(['en', 'zh']).nullable(),
  test_mode: z.boolean(),
  /** Whether this is the invented network, where one may be anybody. */
  demonstration: z.boolean(),
  now: z.iso.datetime(),
})

export const Device = z.object({
  id: Id,
  here: z.boolean(),
  since: Instant,
  until: Instant,
  proof: z.enum(['password', 'two_steps', 'passkey', 'provider', 'demonstration']),
  device: z.string(),
})

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
    body: z.object({ email: z.string().trim().min(1).max(200), password: Password }),
    response: Next,
    refusals: ['sign_in_wrong', 'sign_in_locked', 'too_many_tries', 'from_another_site'],
  },
  'POST /api/auth/second-factor': {
    name: 'giveSecondFactor',
    summary: 'Finish signing in with the code of the authenticator app.',
    body: z.object({ code: z.string().max(20) }),
    response: z.object({ next: z.literal('done') }),
    refusals: ['code_wrong', 'sign_in_locked', 'sign_in_again'],
  },
  'POST /api/auth/second-factor/enrol': {
    name: 'beginSecondFactor',
    summary: 'Begin to set up an authenticator app; the password is asked once more.',
    body: z.object({ password: Password }),
    response: z.object({ uri: z.string(), secret: z.string() }),
    refusals: ['sign_in_wrong', 'sign_in_locked', 'second_factor_set', 'sign_in_again'],
  },
  'POST /api/auth/second-factor/confirm': {
    name: 'confirmSecondFactor',
    summary: 'Prove that the authenticator app works; from now on it is asked for at every sign-in with the password.',
    body: z.object({ code: Code }),
    response: z.object({ next: z.literal('done') }),
    refusals: ['code_wrong', 'sign_in_locked', 'sign_in_again'],
  },
  'POST /api/auth/sign-out': {
    name: 'signOut',
    summary: 'End this session; it is dead at the next request.',
    response: Done,
    refusals: [],
  },
  'POST /api/auth/passkey/ask': {
    name: 'askForPasskey',
    summary: 'Begin to sign in with a passkey.',
    response: z.object({ options: Ceremony }),
    refusals: ['too_many_tries'],
  },
  'POST /api/auth/passkey/sign-in': {
    name: 'signInWithPasskey',
    summary: 'Finish signing in with a passkey; it is two factors in one.',
    body: z.object({ response: Ceremony }),
    response: z.object({ next: z.literal('done') }),
    refusals: ['passkey_refused', 'too_many_tries'],
  },
  'POST /api/auth/passkey/offer': {
    name: 'offerPasskey',
    summary: "Begin to add a passkey: to one's own account soon after signing in, or with an invitation.",
    body: z.object({ invitation: Secret.optional() }),
    response: z.object({ options: Ceremony }),
    refusals: ['invitation_invalid', 'sign_in_again', 'too_many_tries'],
  },
  'POST /api/auth/passkey/add': {
    name: 'addPasskey',
    summary: 'Finish adding a passkey. With an invitation this opens the account and signs in.',
    body: z.object({ response: Ceremony, name: Line, invitation: Secret.optional() }),
    response: z.object({ next: z.literal('done') }),
    refusals: ['passkey_refused', 'invitation_invalid', 'sign_in_again', 'too_many_tries'],
  },
  'GET /api/auth/providers': {
    name: 'signInProviders',
    summary: "The agencies' own sign-in providers (OpenID Connect).",
    response: z.array(z.object({ id: z.string(), name: z.string() })),
    refusals: [],
  },
  'POST /api/auth/provider': {
    name: 'signInWithProvider',
    summary: "Begin to sign in at an agency's own provider. It vouches for invited staff of that agency only, by an address it has verified.",
    body: z.object({ id: z.string().max(40) }),
    response: z.object({ go_to: z.string() }),
    refusals: ['no_such_thing', 'too_many_tries'],
  },
  'POST /api/auth/password': {
    name: 'changePassword',
    summary: "Change one's password; every other device is signed out.",
    body: z.object({ old_password: Password, new_password: Password }),
    response: Done,
    refusals: ['sign_in_wrong', 'sign_in_locked', 'password_too_easy', 'signed_out'],
  },
  'GET /api/auth/account': {
    name: 'myAccount',
    summary: "One's own account: where one is signed in, with which passkeys, whether a second factor is set.",
    response: z.object({
      sign_in_name: z.string().nullable(),
      has_password: z.boolean(),
      second_factor: z.boolean(),
      passkeys: z.array(z.object({ id: Id, name: z.string(), added: Instant.nullable() })),
      devices: z.array(Device),
    }),
    refusals: ['signed_out'],
  },
  'DELETE /api/auth/sessions/:id': {
    name: 'signOutElsewhere',
    summary: 'Sign out one device; dead at its next request.',
    params: z.object({ id: Id }),
    response: Done,
    refusals: ['no_such_thing', 'signed_out'],
  },
  'DELETE /api/auth/passkeys/:id': {
    name: 'removePasskey',
    summary: 'Remove a passkey; never the last way in.',
    params: z.object({ id: Id }),
    response: Done,
    refusals: ['no_such_thing', 'last_way_in', 'signed_out'],
  },
  'POST /api/invitations': {
    name: 'inviteStaff',
    summary: 'A link for a member of staff who has no account yet or lost their way in. Shown once.',
    body: z.object({ party_id: Id }),
    response: z.object({ path: z.string(), expires_at: Instant }),
    refusals: ['not_your_role', 'not_yours'],
  },
  'POST /api/staff/invitations': {
    name: 'takeOnStaff',
    summary: "Take on a member of staff of one's agency, with roles, and make the link by which they open their account.",
    body: z.object({
      name: Line,
      login: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9.@_+-]{3,200}$/),
      roles: z.array(Role).min(1),
      language: z.enum(['en', 'zh']),
      agency_id: Id.optional(),
    }),
    response: z.object({ id: Id, path: z.string(), expires_at: Instant }),
    refusals: ['not_your_role', 'not_yours', 'login_taken'],
  },
  'GET /api/agencies/:agency_id/invitations': {
    name: 'listInvitations',
    summary: 'Which links for members of staff of an agency can still be used, the newest first; and who has come in by one before.',
    params: z.object({ agency_id: Id }),
    response: z.object({
      open: z.array(
        z.object({ id: Id, party_id: Id, name: z.string(), login: z.string(), invited_by: z.string().nullable(), at: Instant, expires_at: Instant }),
      ),
      came_in: z.array(Id),
    }),
    refusals: ['not_yours'],
  },
  'POST /api/invitations/:id/withdraw': {
    name: 'withdrawInvitation',
    summary: 'A link that has not been used is worthless from now on.',
    params: z.object({ id: Id }),
    response: z.object({ id: Id }),
    refusals: ['not_yours', 'invitation_not_open'],
  },
  'POST /api/people/:id/invitation': {
    name: 'invitePerson',
    summary: 'A link for the person, or somebody close to them, to their own side. Made by a worker of their team, shown once.',
    params: z.object({ id: Id }),
    body: z.object({ relative_id: Id.nullable() }),
    response: z.object({ path: z.string(), expires_at: Instant }),
    refusals: ['not_your_role', 'no_such_person', 'not_yours'],
  },
  'POST /api/invitations/look': {
    name: 'lookAtInvitation',
    summary: 'Whom an invitation is for. Unknown, used, withdrawn and expired ones answer alike.',
    body: z.object({ secret: Secret }),
    response: z.object({ name: z.string(), kind: Kind, agency: z.string().nullable(), sign_in_name: z.string().nullable(), expires_at: Instant }),
    refusals: ['invitation_invalid', 'too_many_tries'],
  },
  'POST /api/invitations/accept': {
    name: 'acceptInvitation',
    summary: 'Open the account with a password. People and relatives choose a sign-in name; staff have theirs.',
    body: z.object({
      secret: Secret,
      sign_in_name: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[\p{L}\p{N}.@_+-]{3,200}$/u)
        .optional(),
      password: Password,
    }),
    response: Next,
    refusals: ['invitation_invalid', 'password_too_easy', 'sign_in_name_taken', 'name_your_sign_in', 'too_many_tries'],
  },
})

/** Served only in test mode and in a demonstration on this machine; elsewhere these addresses do not exist. */
export const demonstrationContract = operations({
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

/** Served only in test mode. */
export const clockContract = operations({
  'POST /api/test/clock': {
    name: 'moveTheClock',
    summary: "Move the network's clock to this moment; from there it runs on.",
    body: z.object({ at: z.iso.datetime() }),
    response: Done,
    refusals: ['signed_out'],
  },
})
