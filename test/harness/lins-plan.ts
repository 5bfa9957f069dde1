/** What a story of Lin's plan does not click: the same people do it by the same operations. */
import type { Page } from '@playwright/test'
import { done, GAIN } from './given-plan.ts'
import type { Stage } from './story.ts'
import { told } from './told.ts'

type Words = { id: string; words: string }
const named = (rows: readonly Words[], words: string) => rows.find((one) => one.words === words)!.id

/** Housing, health and an advocate take part with her consent; her mother too; Dan is kept away. */
export async function peopleAround({ given, agency, staff, world }: Stage, lin: string): Promise<{ advocate: string; hua: string }> {
  const a5 = await given.agency('Bridge Advocacy & Legal', 'advocacy')
  const advocate = await given.staff(a5, ['advocate'], 'advocate.a5')
  const relative = async (name: string, relation: string) => {
    const { rows } = await world.admin.query<{ id: string }>(
      'insert into care.relative (person_id, agency_id, written_by, name, relation) values ($1, $2, $3, $4, $5) returning id',
      [lin, agency.a1, staff['intake.a1'], name, relation],
    )
    return rows[0]!.id
  }
  const hua = await relative('Hua Zhao', 'parent')
  await given.exclude(lin, await relative('Dan Ford', 'former_partner'), 'Dan Ford')
  for (const [party, categories] of [
    [agency.a2, ['general', 'housing']],
    [a5, ['general', 'legal']],
    [hua, ['general', 'family', 'children']],
  ] as const) {
    await given.involve(lin, party)
    await given.consent(lin, party, [...categories])
  }
  await given.safe(lin, hua)
  return { advocate, hua }
}

/** Five of the six goals of J4: the first is clicked. */
const GOALS = [
  ['Safety plan in our hands', 'safety', 'immediate', '2025-04-08', 'Safe from him', 'safety', 'safety'],
  ['Income and budget settled', 'money', 'short', '2025-05-30', 'An income of her own', 'money', 'money'],
  ['Sleep and health check', 'health', 'short', '2025-04-30', 'Headaches looked at', 'health', ''],
  ['I know my rights', 'legal', 'short', '2025-04-30', 'An order without an address', 'say', ''],
  ['12-month lease', 'housing', 'long', '2025-09-30', 'A lasting home', 'home', 'own home'],
] as const

export async function goalsOfLin(page: Page, plan: string): Promise<void> {
  const { needs, voices, strengths } = await told(page, 'GET', plan)
  for (const [words, category, horizon, target_on, need, quality_area, issue] of GOALS)
    await told(page, 'POST', `${plan}/goals`, {
      words,
      category,
      horizon,
      target_on,
      success_measure: `${words}: in hand`,
      confidence: 7,
      housing_goal: category === 'housing',
      issue,
      need_ids: [named(needs, need)],
      voice_ids: category === 'housing' ? voices.map((one: Words) => one.id) : [],
      strength_ids: strengths.map((one: Words) => one.id),
      quality_area,
      does_now: 'worker',
      does_in_end: 'alone',
      development_step: 'Does the next one herself',
    })
}

type Asked = { staff: Stage['staff']; advocate: string }
/** Each step asked of its party; those who are at hand answer at once, worker.a2 and worker.a3 have not yet. */
export async function stepsOfLin(stage: Stage, page: Page, plan: string, { staff, advocate }: Asked): Promise<void> {
  const { goals } = await told(page, 'GET', plan)
  for (const [goal, words, deliverable, party, due, role] of [
    ['12-month lease', 'Lodge application', 'Receipt in the file', staff['worker.a2'], '2025-04-11', 'Applies for housing'],
    ['Sleep and health check', 'Health check', 'A letter', staff['worker.a3'], '2025-04-10', 'Looks after her health'],
    ['I know my rights', 'Legal advice', 'Written down in Chinese', advocate, '2025-04-15', ''],
    ['Safety plan in our hands', 'Write the safety plan', 'In her hands', staff['worker.a1'], '2025-04-08', 'Goes with Lin'],
    ['Income and budget settled', 'Claim the payment', 'The claim is in', staff['coord.a1'], '2025-05-16', 'Coordinates'],
  ] as const) {
    const ask = { responsible_id: party, due_at: `${due}T23:59:00Z` }
    const { id } = await told(page, 'POST', `${plan}/goals/${named(goals, goal)}/actions`, { words, deliverable, ask })
    if (role) await told(page, 'POST', `${plan}/participants`, { party_id: party, role, contact_path: '555 0100', gain: GAIN })
    if (party === staff['worker.a2'] || party === staff['worker.a3']) continue
    const as = await stage.world.as(party)
    await done(as.post(`${plan}/actions/${id}/answer`, { response: 'agreed', version: 1 }))
  }
}

/** The rest of a child's plan: a step, the child's order, who coordinates, and the yes that the mother gives through the interpreter. */
export async function childsPlanWritten(stage: Stage, child: string): Promise<void> {
  const at = `/api/people/${child}/plan`
  const coordinator = await stage.world.as(stage.staff['coord.a1'])
  const supervisor = await stage.world.as(stage.staff['sup.a1'])
  const worker = await stage.world.as(stage.staff['worker.a1'])
  const { goals } = await done(coordinator.get(at))
  const ask = { responsible_id: stage.staff['worker.a1'], due_at: '2025-05-20T23:59:00Z' }
  const { id: step } = await done(coordinator.post(`${at}/goals/${goals[0].id}/actions`, { words: 'Visit it together', deliverable: 'A visit', ask }))
  await done(worker.post(`${at}/actions/${step}/answer`, { response: 'agreed', version: 1 }))
  await done(coordinator.post(`${at}/priorities`, { by: 'person', mode: 'dictated', issues: [goals[0].words] }))
  const { id } = await done(supervisor.post(`${at}/coordinators`, { staff_id: stage.staff['coord.a1'] }))
  await done(coordinator.post(`${at}/coordinators/${id}/answer`, { acknowledge: true }))
  for (const login of ['coord.a1', 'worker.a1'] as const)
    await done(coordinator.post(`${at}/participants`, { party_id: stage.staff[login], role: 'Goes along', gain: GAIN }))
  const version = async () => (await done(coordinator.get(at))).plan.version
  await done(coordinator.put(`${at}/level`, { level: 'medium', reason: 'School and home', version: await version() }))
  const { n } = await done(coordinator.post(`${at}/propose`, { version: await version() }))
  await done(coordinator.post(`${at}/agree`, { n, mode: 'interpreted' }))
}
