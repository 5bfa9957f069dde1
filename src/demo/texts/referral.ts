/** What is said on the way to a service. */
export const TALKED = '“Ring them, if they let me bring the dog.” They would be told what it is about, nothing else.'
export const AGREED = '“Yes. But only them.”'
export const NOTES = ['Afternoons are best. Please ring, no letters.', 'Speaks softly after a bad year; the same person each time helps.'] as const
export const WAITING = 'Full until spring; somebody leaves in three weeks.'
export const TOO_YOUNG = 'For people of 65 and older.'
export const WENT = '“I was there. She made tea.”'
export const VIEW = '“She comes when she says.”'
