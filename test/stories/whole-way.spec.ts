/** One person's whole way, from the first call to a year after: a coordinator, another agency and the person, each in a window of their own. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { look, makeStage, openAccountOf, openToAll, signIn, type Stage } from '../harness/story.ts'
import { assessed, carriedOut, leftWell, planned, reviewed, told } from '../harness/told.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(() => stage.close())
test.setTimeout(300_000) // on a machine that does much else besides

test('one person’s whole way: from the first call to a lasting home, and still there a year later', async ({ browser }) => {
  const intake = await stage.window(browser, 'intake.a1')
  const person = await test.step('first contact and screening', () => takenOn(intake))
  const own = await openAccountOf(stage, browser, person, { phone: true })
  await test.step('the person lets the other agency know', () => letIn(own, person))
  const coordinator = await stage.window(browser, 'coord.a1')
  const partner = await stage.window(browser, 'worker.a2', { phone: true })
  await test.step('assessment, strengths first, agreed by the person', () => assessment(coordinator, own, person))
  await test.step('a plan; the other agency agrees, seen without a reload', () => plan(browser, { coordinator, partner, own, person }))
  await test.step('a contact noted, a promise made', () => contact(coordinator, person))
  await test.step('a review with both sides', () => review(coordinator, own, person))
  await test.step('exit into a lasting home', () => exit({ coordinator, partner, own, person }))
  await test.step('followed up at 30, 90, 180 and 365 days', () => followedUp(coordinator, person))
  await test.step('counted as one who left to a lasting home and kept it', () => counted(browser))
})

async function takenOn(page: Page): Promise<string> {
  await page.goto('/entry/new')
  await page.getByLabel('Given name').fill('Ari')
  await page.getByLabel('Family name').fill('Stone')
  await expect(page.getByRole('region', { name: 'Could it be one of these?' })).toBeVisible()
  await page.getByLabel('What they tell you').fill('In a motel since Monday')
  await page.getByLabel('Where they live or sleep now').selectOption('motel')
  await page.getByLabel('Since').fill('2025-02-24')
  await page.getByLabel('Since').press('Tab')
  await page.getByRole('checkbox', { name: 'I am answering them now' }).check()
  await page.getByLabel('What was said').fill('Come in at ten')
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  await page.getByRole('button', { name: 'Explain how entry works' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('radio', { name: /^Accept/ }).check()
  await page.getByLabel('Reasons, in plain words the person can read').fill('No home, and we have room')
  await page.getByRole('checkbox', { name: 'No coordinator yet' }).uncheck()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await page.getByRole('checkbox', { name: 'I have told the person' }).check()
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await expect(page.getByText('Told of the decision by phone')).toBeVisible()
  return /[0-9a-f-]{36}/.exec(page.url())![0]
}

async function letIn(own: Page, person: string) {
  await told(own, 'POST', `/api/people/${person}/consents`, { party_id: stage.agency.a2, decision: 'given', categories: ['general', 'housing'] })
  await own.goto('/my/sharing')
  await expect(own.getByRole('region', { name: 'Northside Housing' })).toBeVisible()
  await look(own, 'way-sharing')
}

async function assessment(coordinator: Page, own: Page, person: string) {
  const id = await assessed(coordinator, own, person)
  await coordinator.goto(`/people/${person}/assessment/${id}`)
  await look(coordinator, 'way-assessment')
}

type Windows = { coordinator: Page; partner: Page; own: Page; person: string }
async function plan(browser: Browser, { coordinator, partner, own, person }: Windows) {
  const at = `/api/people/${person}/plan`
  await planned(coordinator, own, { person, asked: stage.staff['worker.a2'] })
  const supervisor = await stage.window(browser, 'sup.a1')
  await told(supervisor, 'POST', `${at}/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await supervisor.context().close()
  await coordinator.goto('/requests')
  await coordinator.getByRole('button', { name: 'Take it on' }).click()
  await expect(coordinator.getByRole('button', { name: 'Take it on' })).toHaveCount(0)
  for (const party_id of [stage.staff['coord.a1'], stage.staff['worker.a2']]) await told(coordinator, 'POST', `${at}/participants`, { party_id, role: 'Takes a part' })
  await coordinator.goto(`/people/${person}/plan`)
  await coordinator.getByRole('button', { name: 'Put to the owner' }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Put to the owner' }).click()
  await expect(coordinator.getByText('The owner has not agreed to this version.')).toBeVisible()
  await look(coordinator, 'way-plan')
  await partner.goto('/requests')
  await look(partner, 'way-requests')
  await partner.getByRole('button', { name: 'Agree: Lodge the housing application' }).click()
  await expect(coordinator.getByRole('button', { name: /Lodge the housing application.*Agreed/ }).first()).toBeVisible()
  await told(own, 'POST', `${at}/agree`, { n: 1, words: 'Yes, this is mine' })
  await expect(coordinator.getByText('The owner has not agreed to this version.')).toHaveCount(0)
  await coordinator.getByRole('button', { name: 'Bring into force' }).click()
  await expect.poll(async () => (await told(coordinator, 'GET', at)).plan.state).toBe('active')
  await look(coordinator, 'way-plan-in-force')
}

async function contact(coordinator: Page, person: string) {
  await coordinator.goto(`/people/${person}?tab=contact`)
  await coordinator.getByLabel('What happened', { exact: true }).fill('Went through the application together')
  await coordinator.getByRole('button', { name: 'Save' }).click()
  await expect(coordinator.getByText('Went through the application together')).toBeVisible()
  await told(coordinator, 'POST', `/api/people/${person}/plan/promises`, { words: 'Ring the housing office', due_at: '2025-03-28T23:59:00Z' })
  await look(coordinator, 'way-contact')
}

async function review(coordinator: Page, own: Page, person: string) {
  await stage.at('2025-04-02T10:00')
  await signIn(coordinator, 'coord.a1')
  await signInAtHome(own)
  await reviewed(coordinator, own, person)
  await coordinator.goto(`/people/${person}`)
  await look(coordinator, 'way-person')
}

async function exit({ coordinator, partner, own, person }: Windows) {
  await stage.at('2025-08-25T09:00')
  await signIn(coordinator, 'coord.a1')
  await signIn(partner, 'worker.a2')
  await signInAtHome(own)
  await carriedOut(person, partner, coordinator)
  await leftWell(coordinator, own, person)
  await told(coordinator, 'POST', `/api/people/${person}/stays`, { situation: 'rental_social', lasting: true, from_on: '2025-08-25' })
  await stage.at('2025-10-01T10:00')
  await signIn(coordinator, 'coord.a1')
  const { periods } = await told(coordinator, 'GET', `/api/people/${person}/exits`)
  await told(coordinator, 'POST', `/api/people/${person}/exits/${periods[0].id}/close`, { reason: 'Lease of twelve months signed.', situation: 'rental_social', lasting: true })
  await coordinator.goto(`/people/${person}`)
  await openToAll(coordinator)
}

/** Day of the follow-up, and how many days after the exit it is. */
const POINTS = [['2025-10-31', 30], ['2025-12-30', 90], ['2026-03-30', 180], ['2026-10-01', 365]] as const
async function followedUp(coordinator: Page, person: string) {
  const shown = async () => (await told(coordinator, 'GET', `/api/people/${person}/exits`)).periods[0]
  for (const [day, after] of POINTS) {
    await stage.at(`${day}T10:00`)
    await signIn(coordinator, 'coord.a1')
    const due = (await shown()).follow_ups.find((one: { point_days: number }) => one.point_days === after)
    expect(due.due_on).toBe(day)
    await told(coordinator, 'POST', `/api/people/${person}/follow-ups/${due.id}/result`, { reached: true, housed: true, achievements_kept: 1, achievements_total: 1 })
  }
  const { state, exit_lasting } = await shown()
  expect([state, exit_lasting]).toEqual(['follow_up_complete', true])
}

/** A network of one person tells its figures only because it chose to: otherwise so few are withheld. */
async function counted(browser: Browser) {
  await stage.world.admin.query(`insert into care.parameter (key, version, value, from_at, reason)
    select key, max(version) + 1, '1', guard.now(), 'a network of one person' from care.parameter where key = 'cfg.smallCell' group by key`)
  const supervisor = await stage.window(browser, 'sup.a1')
  await supervisor.goto('/outcomes?year=2025')
  await expect(supervisor.getByRole('region', { name: 'Left to a lasting home' })).toContainText('1 of 1')
  await look(supervisor, 'way-outcomes')
  await supervisor.goto('/outcomes?year=2026')
  await expect(supervisor.getByRole('region', { name: 'Home kept after 12 months' })).toContainText('1 of 1')
}

/** The person comes back by their own door. */
async function signInAtHome(own: Page) {
  await own.context().clearCookies()
  await own.goto('/my')
  await own.getByRole('button', { name: /^Ari Stone/ }).click()
  await expect(own.getByRole('heading', { name: 'Sign in' })).toHaveCount(0)
}
