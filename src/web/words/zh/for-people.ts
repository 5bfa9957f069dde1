import { life } from './life.ts'
import { people } from './people.ts'

export const forPeople = { ...life, ...people }
