/** The states of consent, each lived by one person: told once, for the database to be given and for the model to judge by. */
import { CATEGORIES, type Span, type World } from '../../access/prose.ts'
import { Category } from '../../../src/shared/words.ts'

/** The model counts categories; these are all of them, its own first. */
export const ALL_CATEGORIES: readonly Category[] = [
  ...CATEGORIES,
  ...Category.options.filter((one) => !(CATEGORIES as readonly string[]).includes(one)),
]
const EVERY = ALL_CATEGORIES.map((_, n) => n)
const some = (...names: Category[]) => names.map((name) => ALL_CATEGORIES.indexOf(name))

/** Parties as the model numbers them: the agency that serves, the partner, one that has nothing to do with anybody; of each, who asks. */
export const [SERVING, PARTNER, UNRELATED] = [0, 1, 2]
export const ASKS: readonly number[] = [3, 5, 7]
/** Staff of the serving and of the partner agency who must never learn of anybody here. */
export const BARRED: readonly number[] = [4, 6]
export const [RELATIVE, PERSON, OTHER_PERSON] = [10, 11, 12]

const SINCE: Span = [-48, 2000]
/** From the first to the last whole day, counted from today: everybody looks at nine in the morning. */
export const days = (first: number, last: number): Span => [24 * first - 9, 24 * (last + 1) - 9]
type Decision = World['decisions'][number]
/** Said alike of the agency that serves, of the partner and of the relative. */
const said = (decision: Decision['decision'], categories = EVERY, more: Partial<Decision> = {}): Decision[] =>
  [SERVING, PARTNER, RELATIVE].map((party) => ({
    about: PERSON,
    decision,
    scope: 'party',
    party: party!,
    categories,
    purpose: 'care',
    span: SINCE,
    ...more,
  }))

export type State = { name: string; world: Omit<World, 'roles' | 'active' | 'withheld'> }
/** A partner that has ever written about the person keeps that; so in half of the states it never has. */
const NEW = { wrote: [{ about: PERSON, party: SERVING! }] }
const state = (name: string, more: Partial<State['world']>, invited = [PARTNER, RELATIVE]): State => ({
  name,
  world: {
    at: 0,
    wrote: [SERVING, PARTNER].map((party) => ({ about: PERSON, party: party! })),
    lead: [SERVING!, null],
    team: [
      { about: PERSON, party: SERVING!, span: SINCE, serving: true },
      ...invited.map((party) => ({ about: PERSON, party: party!, span: SINCE, serving: false })),
    ],
    decisions: [],
    exclusions: BARRED.map((party) => ({ about: PERSON, party, span: SINCE })),
    disclosures: [],
    emergencies: [],
    checked: -48,
    unsafe: null,
    orders: [],
    ...more,
  },
})
const BARRED_ALONE = BARRED.map((party) => ({ about: PERSON, party, span: SINCE }))

export const STATES: readonly State[] = [
  state('never asked', { ...NEW }),
  state('given', { decisions: said('given') }),
  state('given, but nobody made sure that it is safe', { decisions: said('given'), checked: null }),
  state('given, but that it is safe was made sure too long ago', { decisions: said('given'), checked: -4330 }),
  state('given for some categories', { decisions: said('given', some('general', 'mental_health', 'money')) }),
  state('refused', { ...NEW, decisions: said('refused') }),
  state('withdrawn', { decisions: [...said('given'), ...said('withdrawn', EVERY, { span: [-2, 2000] })] }),
  state('withdrawn for one category', { decisions: [...said('given'), ...said('withdrawn', some('safety'), { span: [-2, 2000] })] }),
  state('refused after a time together', { decisions: said('refused') }),
  state('expired', { decisions: said('given', EVERY, { span: [-48, -1] }) }),
  state('not yet begun', { ...NEW, decisions: said('given', EVERY, { span: [24, 2000] }) }),
  state('given for research alone', { decisions: said('given', EVERY, { purpose: 'research' }) }),
  state('given to the network, refused to these', { decisions: [...said('given', EVERY, { scope: 'network' }).slice(0, 1), ...said('refused')] }),
  state('given, but nobody invited', { ...NEW, decisions: said('given') }, []),
  state('given, and the agency excluded since', {
    decisions: said('given'),
    exclusions: [...BARRED_ALONE, { about: PERSON, party: PARTNER!, span: [-1, 2000] }],
  }),
  state('never asked, but one close decides by an order', {
    ...NEW,
    checked: null,
    orders: [
      { categories: some('money', 'health'), span: days(-10, 90) },
      { categories: some('housing', 'family'), span: days(-40, -1) },
    ],
  }),
  state('given, and one close decides by an order, but was found not safe', {
    decisions: said('given'),
    unsafe: -2,
    orders: [{ categories: EVERY, span: days(-10, 90) }],
  }),
  state(
    'disclosed without consent',
    { ...NEW, disclosures: [{ about: PERSON, party: PARTNER!, categories: some('general', 'safety'), span: SINCE, overrides: false }] },
    [],
  ),
  state(
    'opened in an emergency',
    { ...NEW, emergencies: [{ about: PERSON, party: ASKS[1]!, categories: some('general', 'health'), span: [-1, 3] }] },
    [],
  ),
]
