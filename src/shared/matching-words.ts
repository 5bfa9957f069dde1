/** What a service may be looked for by, beside the kind of help. */
export const CRITERIA = ['place', 'language', 'gender', 'culture', 'step_free', 'free', 'room'] as const
export type Criterion = (typeof CRITERIA)[number]
/** How a service stands to it. What it does not say of itself is no "no". */
export const STANDS = ['yes', 'no', 'not_said'] as const
export type Stands = (typeof STANDS)[number]
export type MatchReason = { criterion: Criterion; stands: Stands }

/** As the record keeps it: `language:yes`. */
export const asCode = ({ criterion, stands }: MatchReason): string => `${criterion}:${stands}`
export const fromCode = (code: string): MatchReason => {
  const [criterion, stands] = code.split(':') as [Criterion, Stands]
  return { criterion, stands }
}
