/** J2 of the acceptance scripts, in a real browser: not accepted, referred on, landed. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { leave, look, makeStage, openToAll, signIn, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
  for (const [of, name] of [
    ['a2', 'crisis rooms West'],
    ['a3', 'outreach and crisis beds West'],
  ] as const)
    await stage.world.admin.query(`insert into care.service_listing (agency_id, name) values ($1, $2)`, [stage.agency[of], name])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('J2: Pat is not accepted only with an alternative, is sent on with consent, comes back when declined, and lands', async ({ browser }) => {
  await stage.at('2025-03-03T11:00')
  const intake = await stage.window(browser, 'intake.a1')
  await test.step('1. logged, answered, the process explained', () => logged(intake, 'Pat', 'Lee', 'A room for tonight'))
  const entry = intake.url()
  await test.step('2–3. not accepted only with alternatives; told, and a sheet to take home', () => notAccepted(intake, entry))
  await test.step('4. sent on with consent; declined, and red at intake', () => declined(browser, intake, entry))
  await test.step('5. sent to another, who accepts; Pat arrives and the entry is closed', () => landed(browser, intake, entry))
  await test.step('6. where nothing exists, the network hears of it', () => barrier(browser, intake))
  await test.step('7. Pat phones again: an assessment can be offered', () => again(intake, entry))
})

async function logged(page: Page, given: string, family: string, told: string) {
  await page.goto('/entry/new')
  await page.getByLabel('Given name').fill(given)
  await page.getByLabel('Family name').fill(family)
  await expect(page.getByRole('region', { name: 'Could it be one of these?' })).toBeVisible()
  await page.getByLabel('What they tell you').fill(told)
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  await expect(page.getByRole('heading', { name: `${given} ${family}`, level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Record the answer' }).click()
  await page.getByLabel('What was said').fill('Asked what is needed')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Explain how entry works' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Told how entry works by phone, in English')).toBeVisible()
}

async function notAccepted(page: Page, entry: string) {
  await stage.at('2025-03-03T11:45')
  await page.goto(`${entry}/decide`)
  await page.getByRole('radio', { name: /^Not accept/ }).check()
  await page.getByLabel('Reasons, in plain words the person can read').fill('You live outside the area we may work in')
  await page.getByLabel('Which condition of ours is not met').fill('outside service area')
  await page.getByRole('checkbox', { name: 'I have told the person' }).check()
  await page.getByLabel('How they were told').selectOption('in_person')
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  for (const name of ['crisis rooms West', 'outreach and crisis beds West']) {
    await page.getByLabel('Search the directory').fill(name)
    await page.getByRole('button', { name: `Add ${name}` }).click()
  }
  await look(page, 'j2-decide')
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await page.getByRole('link', { name: 'Sheet to take home' }).click()
  await expect(page.getByRole('heading', { name: 'crisis rooms West', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'outreach and crisis beds West' })).toBeVisible()
  await look(page, 'j2-sheet')
}

async function referred(page: Page, entry: string, to: string, name: string) {
  await page.goto(`${entry}/refer`)
  await page.getByRole('combobox', { name: 'To which agency' }).selectOption({ label: to })
  await page.getByLabel('What the agency should know').fill('A room for one, tonight')
  await page.getByLabel('What they said about it').fill('Yes, ring them')
  await look(page, name)
  await page.getByRole('button', { name: 'The person agrees – send' }).click()
  await expect(page.getByText(`Sent on to ${to}`, { exact: false })).toBeVisible()
}

async function declined(browser: Browser, intake: Page, entry: string) {
  await stage.at('2025-03-03T12:00')
  await referred(intake, entry, 'Northside Housing', 'j2-refer')
  await stage.at('2025-03-04T10:00')
  const worker = await stage.window(browser, 'worker.a2')
  await worker.goto('/entry?box=to_us')
  await look(worker, 'j2-sent-to-us')
  await worker.getByRole('link', { name: 'Pat Lee' }).click()
  await worker.getByLabel('Reason').fill('no vacancy')
  await look(worker, 'j2-referral')
  await worker.getByRole('button', { name: 'Decline' }).click()
  await signIn(intake, 'intake.a1')
  await intake.goto('/entry')
  await expect(intake.getByRole('row', { name: /Pat Lee/ })).toContainText('Northside Housing said no – find another')
  await look(intake, 'j2-declined')
}

async function landed(browser: Browser, intake: Page, entry: string) {
  await stage.at('2025-03-04T11:00')
  await intake.goto(entry)
  await intake.getByRole('link', { name: 'Find another service' }).click()
  await referred(intake, entry, 'City Community Health', 'j2-refer-again')
  await stage.at('2025-03-05T11:00')
  const worker = await stage.window(browser, 'worker.a3', { phone: true })
  await worker.goto('/entry?box=to_us')
  await worker.getByRole('link', { name: 'Pat Lee' }).click()
  await worker.getByRole('button', { name: 'Accept' }).click()
  await expect(worker.getByText('Accepted, not yet arrived')).toBeVisible()
  await stage.at('2025-03-07T11:00')
  await signIn(worker, 'worker.a3')
  await worker.goto('/entry?box=to_us')
  await worker.getByRole('link', { name: 'Pat Lee' }).click()
  await worker.getByRole('button', { name: 'They arrived' }).click()
  await worker.goto('/entry?box=to_us')
  await expect(worker.getByText(/Arrived after 3 days/)).toBeVisible()
  await signIn(intake, 'intake.a1')
  await intake.goto(entry)
  await expect(intake.getByText('Closed: sent on and arrived')).toBeVisible()
  await look(intake, 'j2-landed')
}

async function barrier(browser: Browser, intake: Page) {
  await logged(intake, 'Kim', 'Doe', 'A room for me and my dog')
  await intake.getByRole('link', { name: 'Decide' }).click()
  await intake.getByRole('radio', { name: /^Not accept/ }).check()
  await intake.getByLabel('Reasons, in plain words the person can read').fill('We only work with families')
  await intake.getByLabel('Which condition of ours is not met').fill('single person')
  await intake.getByRole('checkbox', { name: 'No such service exists' }).check()
  await intake.getByLabel('What is missing').fill('No crisis room that takes a dog')
  await intake.getByRole('checkbox', { name: 'I have told the person' }).check()
  await intake.getByRole('button', { name: 'Save the decision' }).click()
  await expect(intake.getByText('Not accepted').first()).toBeVisible()
  const net = await stage.window(browser, 'admin.net')
  await net.getByRole('link', { name: 'In people’s way' }).click()
  const row = net.getByRole('row', { name: /No such service exists/ })
  await expect(row.getByRole('cell', { name: '1', exact: true })).toBeVisible()
  await look(net, 'j2-barriers')
}

async function again(page: Page, entry: string) {
  await stage.at('2025-03-20T10:00')
  await signIn(page, 'intake.a1')
  await page.goto(entry)
  await page.getByRole('link', { name: 'Offer an assessment' }).click()
  await expect(page.getByRole('tab', { name: 'Assessment', selected: true })).toBeVisible()
  await openToAll(page)
}
