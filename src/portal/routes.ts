import type { FastifyInstance } from 'fastify'
import { appointmentsAhead } from '../calendar/queries.ts'
import { invitationsAsking } from '../conference/queries.ts'
import { offersAsking } from '../family/queries.ts'
import { referralsAsking } from '../referral/queries.ts'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { portalContract } from './contract.ts'
import * as ask from './queries.ts'
import { STEP, whereIs } from './rules.ts'
import { asNext, asReaders, asWaiting } from './shown.ts'

const THEIRS = ['person', 'relative'] as const

export function portalRoutes(app: FastifyInstance): void {
  serve(app, portalContract, 'GET /api/people/:person_id/my', {
    may: THEIRS,
    audit: 'own first page read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params: { person_id } }, caller) => {
      const self = caller.opened?.self ?? false
      const [entry, support, plan] = [(await ask.entriesOf(tx, person_id))[0], await ask.supportNow(tx, person_id), await ask.planNow(tx, person_id)]
      const [assessment, review, steps, people] = [
        await ask.assessmentNow(tx, person_id),
        await ask.reviewNow(tx, person_id),
        await ask.stepsOpen(tx, person_id),
        await ask.helpersOf(tx, person_id),
      ]
      const readers = self ? await ask.readersOf(tx, person_id) : []
      const referrals = self ? await referralsAsking(tx, person_id) : []
      const conferences = await invitationsAsking(tx, person_id, caller.id)
      const family = self ? [] : await offersAsking(tx, person_id)
      const coordinated = people.some((one) => one.part === 'coordinator')
      const where = whereIs({
        entry: entry?.state ?? null,
        support: support?.state ?? null,
        coordinated,
        assessment: assessment?.state ?? null,
        plan: plan?.state ?? null,
        reviewing: review !== undefined,
      })
      const version = plan ? await ask.versionToAgree(tx, plan) : undefined
      const check_in = support?.next_check_in && !coordinated ? { id: support.id, on: support.next_check_in } : null
      return {
        self,
        name: await ask.nameOf(tx, person_id),
        where,
        step: STEP[where],
        decision: await decisionOn(tx, entry),
        people,
        next: asNext(
          {
            steps,
            review_on: plan?.next_review_on ?? null,
            plan: plan?.id ?? null,
            check_in,
            follow_ups: await ask.followUpsDue(tx, person_id),
            appointments: await appointmentsAhead(tx, person_id, caller.now),
          },
          caller,
        ),
        waiting: asWaiting(
          { steps, version, assessment, review, leaving: await ask.offerOfLeaving(tx, person_id), referrals, conferences, family, readers },
          caller,
          self,
        ),
        readers: asReaders(readers),
      }
    },
  })

  serve(app, portalContract, 'GET /api/my/people', {
    may: THEIRS,
    audit: 'who lets me in',
    answer: async (tx, _asked, caller) => ({ people: caller.kind === 'person' ? [{ id: caller.id, name: caller.name }] : await ask.peopleKnown(tx) }),
  })

  serve(app, portalContract, 'GET /api/my/speakers', {
    may: THEIRS,
    audit: 'who speaks for me',
    answer: async (tx) => ({ agencies: await ask.speakers(tx) }),
  })
}

/** What was decided about the newest first contact, with the reasons the person was told. */
async function decisionOn(tx: Tx, entry: { id: string; agency: string | null } | undefined) {
  const decision = entry && (await ask.decisionOf(tx, entry.id))
  if (!decision) return null
  const alternatives = decision.decision === 'accepted' ? [] : await ask.alternativesOf(tx, decision.id)
  return {
    entry_id: entry.id,
    accepted: decision.decision === 'accepted',
    at: decision.decided_at,
    agency: entry.agency ?? '',
    reasons: decision.reasons,
    alternatives,
  }
}
