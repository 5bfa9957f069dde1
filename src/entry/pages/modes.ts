export const MODES = ['phone', 'in_person', 'text', 'video', 'email', 'letter'] as const
export type Mode = (typeof MODES)[number]
