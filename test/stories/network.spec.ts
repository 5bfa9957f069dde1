/** Across agencies, in a real browser: the evaluator sees the network, a supervisor who is served by one agency alone, and another comes in. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'
import { givenPlanInForce } from '../harness/underway.ts'

let stage: Stage
let person: string
const NOTE = { mode: 'in_person', observed: 'We spoke.' }
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff, world } = stage
  const plan = async (n: number, helps: string | null, tells: boolean) => {
    const id = await given.person(agency.a1, { given_name: 'Joe', family_name: `Marsh ${n}`, written_by: staff['coord.a1'] })
    const of = await givenPlanInForce(world.admin, { person: id, agency: agency.a1, coordinator: staff['coord.a1'], level: 'high' })
    if (helps)
      await world.admin.query(`insert into care.participant (plan_id, person_id, agency_id, party_id, role) values ($1, $2, $3, $4, 'Helps')`, [
        of.plan, id, agency.a1, helps,
      ]) // prettier-ignore
    if (helps && tells)
      await world.admin.query(
        `insert into care.info_exchange (person_id, category, agency_id, written_by, kind, purpose, title, no_goal_reason, at) values ($1, 'health', $2, $3, 'update', 'plan', 'Told', 'None', '2025-04-10T09:00:00Z')`,
        [id, agency.a2, helps],
      )
    return id
  }
  for (let n = 0; n < 7; n++) await plan(n, staff['worker.a2'], true)
  for (let n = 0; n < 6; n++) await plan(10 + n, staff['worker.a3'], false)
  for (const name of ['Bridge Advocacy & Legal', 'Elder Care Link']) await given.agency(name)
  person = await plan(20, null, false)
  for (let n = 0; n < 5; n++) await plan(30 + n, null, false)
  await given.involve(person, agency.a3)
  for (const one of [agency.a1, agency.a3]) await given.consent(person, one, ['general', 'housing', 'health'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('as eval.net: who works with whom, where a link is missing, and the share of plans with one agency; on a telephone, at night, in Chinese', async ({
  browser,
}) => {
  await stage.at('2025-04-16T09:00')
  const page = await stage.window(browser, 'eval.net')
  await page.goto('/network')
  await expect(page.getByRole('img', { name: /5 agencies, 2 pairs work together; 1 link is missing/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Harbour.*Northside|Northside.*Harbour/ })).toContainText('7')
  await look(page, 'network')
  for (const [name, how] of [
    ['network-phone', { phone: true }],
    ['network-dark', { dark: true }],
    ['network-chinese', { phone: true, chinese: true, dark: true }],
  ] as const) {
    const other = await stage.window(browser, 'eval.net', how)
    await other.goto('/network')
    await expect(other.getByRole('img').first()).toBeVisible()
    await look(other, name)
  }
})

test('as sup.a1: Joe is served by A1 alone for 45 days; A3 takes part and tells something, and the line is gone', async ({ browser }) => {
  await stage.at('2025-04-17T09:00')
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], '/today')
  await told(coord, 'POST', `/api/people/${person}/notes`, NOTE)
  const sup = await stage.windowAt(browser, stage.staff['sup.a1'], '/radar')
  const alone = sup.getByRole('region', { name: 'Working alone' })
  const joe = alone.getByRole('listitem').filter({ hasText: 'Marsh 20' })
  await expect(joe.getByText(/only our agency takes part/)).toBeVisible()
  await look(sup, 'network-working-alone')
  await coord.goto(`/people/${person}?tab=team`)
  await expect(coord.getByText('One agency carries this plan alone. Ask another to take part.')).toBeVisible()
  await look(coord, 'network-team-alone')
  await told(coord, 'POST', `/api/people/${person}/plan/participants`, {
    party_id: stage.staff['worker.a3'],
    role: 'Health',
    gain: { benefit: 'A nurse', person_view: 'Good' },
  })
  const a3 = await stage.windowAt(browser, stage.staff['worker.a3'], '/today')
  await told(a3, 'POST', `/api/people/${person}/exchanges`, {
    category: 'health', purpose: 'keep_safe', title: 'Seen today', words: 'Well', no_goal_reason: 'Safety',
  }) // prettier-ignore
  await coord.reload()
  await expect(coord.getByText('Taking part: 2 organisations, 2 disciplines')).toBeVisible()
  await coord.getByRole('button', { name: /^Change: worker\.a3/ }).click()
  await coord.getByRole('combobox', { name: 'Field of work' }).selectOption('mental_health')
  await look(coord, 'network-field-of-work')
  await coord.getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('City Community Health: Mental health')).toBeVisible()
  await look(coord, 'network-team-across')
  await sup.reload()
  await expect(alone.getByRole('listitem').first()).toBeVisible()
  await expect(joe).toHaveCount(0)
})

test('whoever has not the role is told so, and nothing is asked that would be refused', async ({ browser }) => {
  const page = await stage.window(browser, 'worker.a1')
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  for (const address of ['/network', `/people/${person}/who-looked`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: /role/ })).toBeVisible()
  }
  expect(wrong).toEqual([])
})
