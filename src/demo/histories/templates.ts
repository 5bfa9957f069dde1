/** Some goals began from a template of their agency and were made to fit; one in a plan that is still being drafted says what the template says. */
import { idOf } from '../chance.ts'
import { agencyId, staffId } from '../network.ts'
import { TEMPLATES } from '../texts/templates.ts'
import type { Making } from './someone.ts'

const ONE_IN = 9

export function addTemplates({ rows, when }: Making): void {
  const a1 = agencyId('a1')
  for (const { words, measure, category, horizon, steps } of TEMPLATES)
    rows.add('goal_template', {
      id: idOf(`template/${words}`),
      agency_id: a1,
      written_by: staffId('sup.a1'),
      words,
      success_measure: measure,
      category,
      horizon,
      steps: [...steps],
      at: when.at(400, '11:00'),
    })
  const own = rows.of('goal').filter((goal) => goal['agency_id'] === a1)
  for (const [n, goal] of own.entries()) {
    const text = TEMPLATES.find((one) => one.category === goal['category'])
    if (text && n % ONE_IN === 0) Object.assign(goal, { template_id: idOf(`template/${text.words}`), adapted_at: goal['written_at'] })
  }
  const drafts = new Set(
    rows
      .of('plan')
      .filter((plan) => plan['state'] === 'drafting')
      .map((plan) => plan['id']),
  )
  const untouched = own.find((goal) => drafts.has(goal['plan_id']) && TEMPLATES.some((one) => one.category === goal['category']))
  const text = TEMPLATES.find((one) => one.category === untouched?.['category'])
  if (untouched && text)
    Object.assign(untouched, { template_id: idOf(`template/${text.words}`), words: text.words, success_measure: text.measure, adapted_at: null })
}
