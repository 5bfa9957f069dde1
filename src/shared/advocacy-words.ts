/** In which stance help with a right or a dispute is given. To represent the person is none of ours: that is an advocate's. */
export const STANCES = ['gave_information', 'self_advocacy', 'linked_to_advocate', 'process_advocacy'] as const
export type Stance = (typeof STANCES)[number]
/** How somebody is helped to speak for themself, and that they did. */
export const SPEAKING = ['script', 'rehearsal', 'went_along', 'spoke'] as const
export type Speaking = (typeof SPEAKING)[number]
/** How the one page of what a coordinator is and is not reached somebody. */
export const STATEMENT_MODES = ['paper', 'read_aloud', 'interpreted', 'portal'] as const
