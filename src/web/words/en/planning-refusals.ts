export const planningRefusals = {
  'refusal.no_such_goal': 'This goal is not open to you, or it does not exist.',
  'refusal.no_consent_for_this':
    'They may not know about this part of the person’s life. Ask the person whether you may share it with them, and write down the consent.',
  'refusal.not_asked_of_you': 'This was asked of somebody else. Only they can answer for it.',
} as const
