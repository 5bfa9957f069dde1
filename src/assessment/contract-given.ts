import { z } from 'zod'
import { Id } from '../shared/words.ts'

export const Person = z.object({ person_id: Id })
export const One = z.object({ person_id: Id, id: Id })
export const STEP = ['no_such_person', 'no_such_assessment', 'not_yours', 'not_the_next_step', 'changed_meanwhile', 'agreed_stands'] as const
