import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { LEGAL_DAYS, QUESTION_DAYS } from '../shared/family-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Exchange, Information, LegalIssue, Meeting, Question, Support } from './contract-given.ts'
import type { GivenRows, issuesOf, meetingsOf, toldOfIssues } from './queries-given.ts'
import { REACHERS, works } from './writing.ts'

type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
type Shown = {
  exchanges: z.input<typeof Exchange>[]
  meetings: z.input<typeof Meeting>[]
  questions: z.input<typeof Question>[]
  information: z.input<typeof Information>[]
  supports: z.input<typeof Support>[]
  may: ('give' | 'ask' | 'answer')[]
}
const signed = <R extends { by: string | null }>(row: R) => ({ ...row, by: row.by ?? '' })

/** What those close to the person were asked, given and offered; each of them reads their own. */
export function asGiven(rows: GivenRows, meetings: Rows<typeof meetingsOf>, caller: Caller): Shown {
  const close = caller.kind === 'relative'
  const gives = works(caller, REACHERS)
  return {
    exchanges: rows.exchanges.map((one) => ({
      ...signed(one),
      channel: one.channel as 'call',
      response: one.response as null,
      mode: one.mode as null,
    })),
    meetings: meetings.map((one) => ({ ...one, answer: one.answer as null })),
    questions: rows.questions.map((one) => ({
      ...signed(one),
      answered: rows.information.some((each) => each.family_question_id === one.id),
      answer_by: daysAfter(one.at, QUESTION_DAYS),
    })),
    information: rows.information.map((one) => ({ ...signed(one), way: one.way as 'phone' })),
    supports: rows.supports.map((one) => ({ ...signed(one), kind: one.kind as 'other', response: one.response as null })),
    may: [...(gives ? ['give' as const] : []), ...(gives || close ? ['ask' as const, 'answer' as const] : [])],
  }
}

export const asIssue = (row: Rows<typeof issuesOf>[number], told: Rows<typeof toldOfIssues>): z.input<typeof LegalIssue> => ({
  ...signed(row),
  kind: row.kind as 'other',
  not_told: row.not_told as null,
  help_answer: row.help_answer as null,
  tell_by: daysAfter(row.noted_at, LEGAL_DAYS),
  told: told.filter((one) => one.legal_issue_id === row.id).map(({ name, at }) => ({ name, at })),
})
