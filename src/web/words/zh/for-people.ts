import { life } from './life.ts'
import { people } from './people.ts'
import { personTabs } from './person-tabs.ts'

export const forPeople = { ...life, ...people, ...personTabs }
