/** One message that leaves the house. The same id again is the same message again. */
export type Outgoing = { id: string; to: string; subject: string; text: string }
/** Whoever carries messages of one kind. @throws NotTaken, or whatever went wrong on the way, which is tried again */
export type Carrier = { send: (message: Outgoing) => Promise<void>; close: () => void }
export type Post = Record<'email' | 'text', Carrier>

/** The other side says that this address takes nothing, and would say so tomorrow. */
export class NotTaken extends Error {}
