/** One line for each refusal that a contract declares or a constraint names. */
export const refusals = {
  'refusal.signed_out': 'You are signed out. Sign in to go on; what you wrote is kept on this device.',
  'refusal.sign_in_wrong': 'E-mail or password is not right. Check both and try again.',
  'refusal.sign_in_locked': 'Too many tries. For your safety this account is locked for a while. Wait a few minutes, or ask your administrator.',
  'refusal.code_wrong': 'That code is not right or no longer valid. Type the one shown now.',
  'refusal.not_a_demonstration': 'This is a real network: one-tap sign-in is only for demonstrations.',
  'refusal.not_your_role': 'Your role does not include this. Your administrator can say who may do it.',
  'refusal.not_yours': 'This is not open to you, or it does not exist.',
  'refusal.no_connection': 'There is no connection. What you wrote is kept here; try again when you are back online.',
  'refusal.broken': 'Something broke on our side. Nothing was changed; try again.',
  'refusal.not_understood': 'This could not be understood. Check what you entered.',
  'refusal.unknown': 'This was refused ({code}). Ask your administrator what it needs.',
} as const
