import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ANYONE } from '../../shared/words.ts'
import { ASSESSORS, ASSESSORS_AND_PERSON, byCaller, opens, WITH_PERSON } from '../turn.ts'
import { instrumentsContract as contract } from './contract.ts'
import * as ask from './queries.ts'
import { INSTRUMENTS, newestOf } from './register.ts'
import { asksForHelp, mayBeAnsweredSo, mayBeCounted, scoreOf } from './rules.ts'
import { asMeasures } from './shown.ts'

/** Instruments answered and scores of others: a life over time, in figures to talk about. */
export function instrumentRoutes(app: FastifyInstance): void {
  serve(app, contract, 'GET /api/instruments', {
    may: ANYONE,
    audit: 'instruments read',
    answer: async () => ({ instruments: [...INSTRUMENTS] }),
  })

  serve(app, contract, 'GET /api/people/:person_id/measures', {
    may: WITH_PERSON,
    audit: 'measures read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [results, external, goals] = await Promise.all([ask.resultsOf(tx, person_id), ask.externalOf(tx, person_id), ask.goalsOf(tx, person_id)])
      const may_write = caller.kind === 'person' || ASSESSORS.some((role) => caller.roles.includes(role))
      return asMeasures(results, external, goals, may_write)
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/measures/:instrument', {
    may: ASSESSORS_AND_PERSON,
    audit: 'instrument answered',
    opens,
    answer: async (tx, { params: { person_id, instrument: key }, body }, caller) => {
      const instrument = newestOf(key)
      if (!instrument) throw new Refusal('no_such_instrument', 404)
      if (body.version !== instrument.version) throw new Refusal('instrument_has_a_newer_version', 409)
      mayBeAnsweredSo(instrument, body.mode, caller.kind)
      mayBeCounted(instrument, body.answers)
      const { score, band } = scoreOf(instrument, body.answers)
      const answers = instrument.items.map(({ key: item, category }) => ({ item, category, value: body.answers[item]! }))
      const [{ category }] = answers as [(typeof answers)[number]]
      const whole = answers.every((one) => one.category === category)
      const id = await ask.writeResult(
        tx,
        {
          ...byCaller(caller, person_id),
          assessment_id: body.assessment_id,
          instrument: key,
          instrument_version: instrument.version,
          mode: body.mode,
          answered_at: caller.now,
          ...(whole ? { category, score, band } : { category: 'general' }),
        },
        answers,
      )
      return { id, score, band, offer_help: asksForHelp(instrument, score, body.answers) }
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/external-scores', {
    may: ASSESSORS,
    audit: 'score of another tool recorded',
    opens,
    answer: (tx, { params, body }, caller) => {
      if (body.done_on > caller.now.slice(0, 10)) throw new Refusal('in_the_future')
      return ask.writeExternal(tx, { ...byCaller(caller, params.person_id), ...body, at: caller.now })
    },
  })

  attainmentRoutes(app)
}

function attainmentRoutes(app: FastifyInstance): void {
  serve(app, contract, 'POST /api/people/:person_id/goals/:goal_id/scale', {
    may: ASSESSORS_AND_PERSON,
    audit: 'levels of a goal written',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const goal = await ask.goalById(tx, params.person_id, params.goal_id)
      if (!goal) throw new Refusal('no_such_goal', 404)
      return ask.writeScale(tx, { ...byCaller(caller, params.person_id), goal_id: goal.id, category: goal.category, ...body, at: caller.now })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/goal-scales/:scale_id/ratings', {
    may: ASSESSORS_AND_PERSON,
    audit: 'goal rated on its levels',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const scale = await ask.scaleById(tx, params.person_id, params.scale_id)
      if (!scale) throw new Refusal('no_such_scale', 404)
      if ((await ask.newestScale(tx, scale.goal_id))?.id !== scale.id) throw new Refusal('written_anew_since', 409)
      return ask.writeRating(tx, { ...byCaller(caller, params.person_id), scale_id: scale.id, category: scale.category, ...body, at: caller.now })
    },
  })
}
