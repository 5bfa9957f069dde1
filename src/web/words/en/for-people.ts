import { life } from './life.ts'
import { people } from './people.ts'

/** What the pages of people say, their lives included. */
export const forPeople = { ...life, ...people }
