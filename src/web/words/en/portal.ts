export const portal = {
  'portal.leave': 'Leave this page fast',
  'portal.leave_hint': 'Takes you to another site at once. This page will not be in your history of this tab.',
  'portal.hello': 'Hello {name}',
  'portal.sign_out': 'Sign out',
  'portal.skip': 'Skip to the page',
  'portal.broken_title': 'This page did not open',
  'portal.broken_text': 'It is our fault, not yours. Try again in a minute.',
} as const
