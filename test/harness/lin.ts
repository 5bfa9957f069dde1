/** Lin Zhao and her children, as the acceptance scripts leave them at the end of one journey for the next. */
import type { Page } from '@playwright/test'
import { done, EVERYTHING } from './given-plan.ts'
import type { Stage } from './story.ts'
import { childsOwn, nobodyOutside, told } from './told.ts'

export type Lin = { lin: string; mei: string; bo: string }
export const LINS_NEEDS = [
  ['safety', 'Safe from him', 4],
  ['housing', 'A lasting home', 4],
  ['money', 'An income of her own', 3],
  ['health', 'Headaches looked at', 3],
  ['family', 'School for the children', 2],
  ['community', 'To dance again', 2],
  ['legal', 'An order without an address', 2],
] as const

/** Lin Zhao with Mei and Bo as J1 left them: taken on on 3 March, consent for City Community Health about health. */
export async function linTakenOn({ given, agency, staff, world }: Stage): Promise<Lin> {
  const who: Lin = { lin: '', mei: '', bo: '' }
  const run = (text: string, values: unknown[]) => world.admin.query<{ id: string }>(text, values)
  who.lin = await given.person(agency.a1, { given_name: 'Lin', family_name: 'Zhao', born: '1991-05-20', written_by: staff['intake.a1'] })
  await run(`update care.person set interpreter_needed = true, preferred_language = 'zh', pathway = 'exit' where id = $1`, [who.lin])
  const { rows } = await run('insert into care.household (agency_id, written_by) values ($1, $2) returning id', [agency.a1, staff['intake.a1']])
  for (const [name, born] of [
    ['mei', '2016-09-02'],
    ['bo', '2021-01-15'],
  ] as const) {
    who[name] = await given.person(agency.a1, {
      given_name: name === 'mei' ? 'Mei' : 'Bo',
      family_name: 'Zhao',
      born,
      written_by: staff['intake.a1'],
    })
    await run(`insert into care.relationship (person_id, other_person_id, relation, agency_id, written_by, from_on) values ($1, $2, 'child', $3, $4, '2025-03-03')`, [
      who.lin, who[name], agency.a1, staff['intake.a1'],
    ]) // prettier-ignore
  }
  for (const [person, role] of [
    [who.lin, 'head'],
    [who.mei, 'child'],
    [who.bo, 'child'],
  ])
    await run(
      `insert into care.household_member (household_id, person_id, role, agency_id, written_by, from_on) values ($1, $2, $3, $4, $5, '2025-03-03')`,
      [rows[0]!.id, person, role, agency.a1, staff['intake.a1']],
    )
  await run(`insert into care.vulnerability (person_id, agency_id, written_by, kind, high, source, from_on, review_on) values ($1, $2, $3, 'violence', true, 'Said so herself', '2025-03-03', '2025-06-03')`, [
    who.lin, agency.a1, staff['intake.a1'],
  ]) // prettier-ignore
  await run(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    who.lin,
    agency.a1,
    staff['intake.a1'],
  ])
  await given.involve(who.lin, agency.a3)
  await given.consent(who.lin, agency.a1, EVERYTHING)
  await given.consent(who.lin, agency.a3, ['general', 'health'])
  return who
}

/** As J3 left them on 24 March: coord.a1 coordinates, seven needs, strengths, two children assessed, agreed with a difference. */
export async function linAssessed(stage: Stage, page: Page, { lin, mei, bo }: Lin): Promise<void> {
  const at = `/api/people/${lin}`
  const coordinator = await stage.world.as(stage.staff['coord.a1'])
  await stage.at('2025-03-06T14:30')
  const supervisor = await stage.world.as(stage.staff['sup.a1'])
  const { id: asked } = await done(supervisor.post(`${at}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] }))
  await done(coordinator.post(`${at}/plan/coordinators/${asked}/answer`, { acknowledge: true }))
  await stage.at('2025-03-10T09:30')
  const { id } = await done(coordinator.post(`${at}/assessments`, { mode: 'in_person', supports_offered: ['interpreter', 'child_minding'] }))
  const one = `${at}/assessments/${id}`
  const say = (what: string, body: object) => done(coordinator.post(`${one}/${what}`, body))
  await say('answer', { response: 'accepted', own_words: '可以，但不要太快。' })
  const { depth_suggested } = await done(coordinator.get(one))
  await say('start', { depth: depth_suggested })
  for (const [kind, words] of [
    ['personal', 'organises everything'],
    ['personal', 'cooks well'],
    ['environmental', 'mother nearby'],
  ])
    await say('strengths', { kind, words })
  await say('achievements', { words: 'kept flat 2015–2019', what_helped: 'direct debit' })
  for (const [category, words, level] of LINS_NEEDS)
    await say('needs', { category, words, worker_rating: level, person_rating: level, support_required: `Help: ${words}` })
  const ahead = { category: 'money', words: 'benefit review', worker_rating: 2, horizon: 'possible_future', expected_on: '2025-06-01' }
  await say('needs', { ...ahead, support_required: 'Papers ready two weeks before' })
  for (const [words, kind, direction, valence] of [
    ['Hua, her mother', 'social', 'both', 'supportive'],
    ['Dan, from before', 'social', 'on_person', 'stressful'],
    ['Mei’s teacher', 'social', 'on_person', 'supportive'],
    ['Motel noise and sleep', 'physical', 'both', 'stressful'],
  ])
    await done(coordinator.post(`${at}/environment`, { words, kind, direction, valence }))
  for (const domain of (await done(coordinator.get(one))).asked)
    await done(
      coordinator.put(`${one}/domains/${domain}`, {
        status: 'assessed',
        facts: 'As told.',
        person_words: domain === 'family' ? '我们三个在一起。' : '',
        functioning: [{ activity: '', level: 'alone' }],
        none_foreseen: domain !== 'money',
        version: null,
      }),
    )
  await nobodyOutside(page, one)
  await stage.at('2025-03-17T10:00')
  for (const child of [mei, bo]) await childsOwn(page, child)
  await stage.at('2025-03-21T10:00')
  await say('complete', {})
  await say('share', {})
  await stage.at('2025-03-24T10:00')
  for (const kind of ['wish', 'feeling', 'aspiration'])
    await told(page, 'POST', `${at}/voices`, { assessment_id: id, kind, words: '我想要一个自己的厨房。', mode: 'interpreted' })
  const differs = { response: 'agreed_with_differences', differences: '上午我可以工作。', about: ['work_learning'], mode: 'interpreted' }
  await say('agreement', differs)
}
