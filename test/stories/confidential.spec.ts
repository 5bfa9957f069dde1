/** CON-02 in a real browser: a plan one is not on asks why; printing says what for; the person sees both; a screen nobody uses locks. */
import { expect, test } from '@playwright/test'
import { givenPlanInForce } from '../harness/underway.ts'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
let lin: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff, world } = stage
  lin = await given.person(agency.a1, { given_name: 'Lin', family_name: 'Zhao', written_by: staff['coord.a1'] })
  await givenPlanInForce(world.admin, { person: lin, agency: agency.a1, coordinator: staff['coord.a1'] })
  await given.involve(lin, agency.a2)
  await given.consent(lin, agency.a2, ['general', 'housing'])
  await world.admin.query(
    `insert into care.participant (plan_id, person_id, agency_id, party_id, role) select id, person_id, agency_id, $2, 'Housing' from care.plan where person_id = $1`,
    [lin, staff['worker.a2']],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('a worker who is not on the plan types why; worker.a2 prints with reader, time and purpose on each page; Lin sees both', async ({ browser }) => {
  const worker = await stage.windowAt(browser, stage.staff['worker.a1'], `/people/${lin}/plan`)
  await expect(worker.getByRole('heading', { name: 'You are not on this plan' })).toBeVisible()
  await look(worker, 'confidential-why')
  await worker.getByLabel('Why do you read it?').fill('Standing in for coord.a1 today')
  await worker.getByRole('button', { name: 'Open the plan' }).click()
  await expect(worker.getByRole('heading', { name: 'Lin Zhao’s plan' })).toBeVisible()

  const two = await stage.windowAt(browser, stage.staff['worker.a2'], `/people/${lin}/plan`)
  await two.getByRole('button', { name: 'Print', exact: true }).click()
  await look(two, 'confidential-print-for')
  await two.getByRole('button', { name: 'For a meeting' }).click()
  await two.emulateMedia({ media: 'print' })
  const foot = two.getByText(/^Printed by worker\.a2, Northside Housing, .*2025.*\. For a meeting$/)
  await expect(foot).toBeVisible()
  await expect(foot, 'at the foot of every sheet').toHaveCSS('position', 'fixed')
  await two.emulateMedia({ media: 'screen' })

  const own = await stage.windowAt(browser, lin, '/my/who-looked')
  await expect(own.getByText('Not on the plan. Why: Standing in for coord.a1 today')).toBeVisible()
  await expect(own.getByText(/^The plan, for a meeting · worker\.a2, Northside Housing/)).toBeVisible()
  await look(own, 'confidential-my-readers')
})

test('a screen that nobody used for a quarter of an hour locks: the session is over and nothing stays on it', async ({ browser }) => {
  const page = await stage.windowAt(browser, stage.staff['coord.a1'], '/today')
  await page.clock.install()
  await page.goto(`/people/${lin}/plan`)
  await expect(page.getByRole('heading', { name: 'Lin Zhao’s plan' })).toBeVisible()
  await page.clock.fastForward('14:00')
  await page.mouse.move(200, 300)
  await page.clock.fastForward('14:00')
  await expect(page.getByRole('heading', { name: 'Lin Zhao’s plan' }), 'used meanwhile').toBeVisible()
  await page.clock.fastForward('15:30')
  await page.waitForURL(/\/sign-in/)
  await expect(page.getByText('Zhao', { exact: false })).toHaveCount(0)
  expect((await page.request.get('/api/me')).status()).toBe(401)
})
