import { life } from './life.ts'
import { people } from './people.ts'
import { personTabs } from './person-tabs.ts'

/** What the pages of people say, their lives included. */
export const forPeople = { ...life, ...people, ...personTabs }
