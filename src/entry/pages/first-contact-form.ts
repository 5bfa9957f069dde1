import type { HousingCategory } from '../../shared/housing.ts'
import type { useDraft } from '../../web/kit/draft.tsx'
import type { Channel } from './channel-field.tsx'
import type { Language, Mode } from './fields.tsx'

export type Known = { id: string; name: string }
/** Whoever comes along, children first; `person_id` once they were found to have a record already. */
export type Child = {
  key: string
  relation: 'child' | 'partner' | 'other_family'
  given_name: string
  family_name: string
  born: string | null
  /** Only when somebody said so. */
  in_care: boolean
  person_id: string | null
}
export type Values = {
  known: Known | null
  given_name: string
  family_name: string
  born: string | null
  language: Language
  interpreter_needed: boolean
  safe: string
  safe_by: Channel | ''
  children: Child[]
  keep_out: boolean
  keep_out_who: string
  keep_out_why: string
  mode: Mode
  urgency: 'critical' | 'urgent' | 'standard'
  told: string
  situation: HousingCategory
  since: string | null
  answered: boolean
  summary: string
  /** Whether one was there, never taken from the need for one. */
  interpreter: boolean
  seen: string[]
  /** When the talk began on this device, so that the clock is seen. */
  began: string | null
  /** The word they left, or another agency for them, when that is where this began. */
  word: { id: string; version: number; source: 'public' | 'agency'; received_at: string } | null
}
export type Form = ReturnType<typeof useDraft<Values>>['form']

export const EMPTY: Values = {
  known: null,
  given_name: '',
  family_name: '',
  born: null,
  language: 'en',
  interpreter_needed: false,
  safe: '',
  safe_by: '',
  children: [],
  keep_out: false,
  keep_out_who: '',
  keep_out_why: '',
  mode: 'phone',
  urgency: 'standard',
  told: '',
  situation: 'unknown_not_asked',
  since: null,
  answered: false,
  summary: '',
  interpreter: false,
  seen: [],
  began: null,
  word: null,
}

/** The new person with whoever came along, as one record is begun for each who has none. */
export const newPersonOf = ({
  given_name,
  family_name,
  born,
  interpreter_needed,
  language,
  seen,
  children,
  situation,
  since,
  safe,
  safe_by,
}: Values) => ({
  given_name,
  family_name,
  born,
  interpreter_needed,
  preferred_language: language,
  seen,
  household: children
    .filter((child) => child.given_name)
    .map((child) => ({
      given_name: child.given_name,
      family_name: child.family_name,
      born: child.born,
      ...(child.person_id ? { person_id: child.person_id } : {}),
      role: child.relation,
      relation: child.relation,
      legally_responsible: child.relation === 'child' && child.in_care,
    })),
  ...(since ? { stay: { situation, from_on: since } } : {}),
  ...(safe && safe_by ? { contact: { channel: safe_by, value: '', safe: true, note: safe } } : {}),
})

/** What they said, and where a person known before lives now: a new person's stay is begun with their record. */
export const contactOf = (v: Values) => ({
  channel: v.mode,
  urgency: v.urgency,
  told: v.told,
  ...(v.word ? { source: v.word.source, received_at: v.word.received_at } : {}),
  children_declared: v.children.filter((one) => one.relation === 'child').length,
  ...(v.known && v.since ? { stay: { situation: v.situation, from_on: v.since } } : {}),
  ...(v.answered && v.summary ? { answered: { mode: v.mode, summary: v.summary, interpreter: v.interpreter } } : {}),
})

type Word = {
  id: string
  version: number
  name: string
  reach: string
  told: string
  language: string
  received_at: string
  from_agency: string | null
}
/** What they typed is not asked again; the clock runs since they left it. */
export function startingFrom({ id, version, name, reach, told, language, received_at, from_agency }: Word): Values {
  const [given_name = '', ...rest] = name.trim().split(/\s+/)
  return {
    ...EMPTY,
    given_name,
    family_name: rest.join(' '),
    safe: reach,
    told,
    language: language.startsWith('zh') ? 'zh' : 'en',
    word: { id, version, source: from_agency ? 'agency' : 'public', received_at },
  }
}
