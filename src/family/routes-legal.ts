import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { familyContract } from './contract.ts'
import * as ask from './queries-given.ts'
import { asIs } from './rules.ts'
import { asIssue } from './shown-given.ts'
import { HEARERS, opens, works, writing } from './writing.ts'

/** What the law brings: noted with its day, told to those close as far as the person lets them know, with legal help offered. */
export function legalRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'GET /api/people/:person_id/legal-issues', {
    may: [...TEAM, 'person'],
    audit: 'legal issues read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const told = await ask.toldOfIssues(tx, person_id)
      return {
        issues: (await ask.issuesOf(tx, person_id)).map((one) => asIssue(one, told)),
        may: works(caller, HEARERS) ? ['note' as const] : [],
      }
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/legal-issues', {
    may: HEARERS,
    audit: 'legal issue noted',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => ask.keepIssue(tx, { ...writing(caller, person_id), ...body }),
  })

  serve(app, familyContract, 'POST /api/people/:person_id/legal-issues/:legal_issue_id/not-told', {
    may: HEARERS,
    audit: 'said why family is not told',
    opens,
    answer: async (tx, { params, body: { reason, words, version } }, caller) => {
      const issue = await issueOf(tx, params, version)
      return asSeen(await ask.changeIssue(tx, issue.id, version, { not_told: reason, not_told_words: words, not_told_at: caller.now }))
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/legal-issues/:legal_issue_id/help', {
    may: HEARERS,
    audit: 'legal help offered',
    opens,
    answer: async (tx, { params, body: { words, answer, answer_words, referral_id, version } }, caller) => {
      const issue = await issueOf(tx, params, version)
      const help = { help_words: words, help_answer: answer, help_answer_words: answer_words, help_at: caller.now, referral_id }
      return asSeen(await ask.changeIssue(tx, issue.id, version, help))
    },
  })
}

/** @throws Refusal no_such_legal_issue, changed_meanwhile */
async function issueOf(tx: Tx, { person_id, legal_issue_id }: Record<'person_id' | 'legal_issue_id', string>, version: number) {
  const issue = await ask.issueBy(tx, person_id, legal_issue_id)
  if (!issue) throw new Refusal('no_such_legal_issue', 404)
  asIs(issue, version)
  return issue
}
