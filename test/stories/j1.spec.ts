/** J1 of the acceptance scripts, in a real browser: first contact to accepted, steps 1 to 8. */
import { expect, test, type Page } from '@playwright/test'
import { day, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(() => stage.close())
test.setTimeout(300_000) // on a machine that does much else besides

test('J1: Lin calls, is answered in time, taken on with reasons, given the pack in her language, and not left waiting unseen', async ({
  browser,
}) => {
  const intake = await stage.window(browser, 'intake.a1')
  await test.step('1–2. logged while talking, looked for first: a new person', () => logged(intake))
  const entry = intake.url()
  await test.step('3–4. answered in 1 h 10 min with an interpreter; the process explained; two children', () => answered(intake, entry))
  await test.step('5. the ex-partner is kept away', () => keptAway(intake))
  await test.step('6. accepted with reasons, told at 10:40; without a reason refused', () => accepted(intake, entry))
  await test.step('7. the pack in Chinese, and what she made of it', () => packGiven(intake, entry))
  await test.step('8. no coordinator is free: worker.a1 looks in by 6 March', () => notAlone(intake, entry))
})

/** Logged at 9:00 and answered at 10:10, give or take the seconds each takes to arrive. */
const ON_TIME = /Answered in 1 hour (9|10|11) minutes – on time/

async function logged(page: Page) {
  await page.goto('/entry')
  await look(page, 'j1-inbox-empty')
  await page.getByRole('link', { name: 'New first contact' }).first().click()
  await page.getByLabel('Given name').fill('Lin')
  await page.getByLabel('Family name').fill('Zhao')
  await day(page, 'Date of birth', '1991-05-20')
  await expect(page.getByRole('region', { name: 'Could it be one of these?' })).toContainText('Nobody')
  await page.getByLabel('Language').selectOption('zh')
  await page.getByLabel('Needs an interpreter').check()
  await page.getByLabel('Safe way to reach them').fill('only 10:00–15:00, no voicemail')
  for (const [n, name, born] of [
    ['1', 'Mei', '2016-09-02'],
    ['2', 'Bo', '2021-01-15'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a child' }).click()
    const child = page.getByRole('group', { name: `Child ${n}` })
    await child.getByLabel(`Child ${n}`, { exact: true }).fill(name)
    await day(child, 'Date of birth', born)
  }
  await page.getByRole('checkbox', { name: 'Somebody must never learn of this person' }).check()
  await page.getByLabel('Who must not know').fill('Dan Ford')
  await page.getByLabel('Why').fill('Violent ex-partner; she left on 24 February')
  await page.getByRole('radio', { name: /^Urgent/ }).check()
  await page.getByLabel('What they tell you').fill('Lin Zhao, 1991-05-20, two children, in a motel since 24 Feb after leaving a violent partner')
  await page.getByLabel('Where they live or sleep now').selectOption('motel')
  await day(page, 'Since', '2025-02-24')
  await look(page, 'j1-first-contact')
  await stage.at('2025-03-03T09:00')
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  await expect(page.getByRole('heading', { name: 'Lin Zhao', level: 1 })).toBeVisible()
  await expect(page.getByText(/within (4 hours|3 hours)/)).toBeVisible()
  await look(page, 'j1-entry-received')
}

async function answered(page: Page, entry: string) {
  await page.goto(entry)
  await page.getByRole('button', { name: 'Record the answer' }).click()
  await page.getByLabel('What was said').fill('Safe in the motel until Friday')
  await page.getByLabel('With an interpreter').check()
  await stage.at('2025-03-03T10:10')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(ON_TIME)).toBeVisible()
  await stage.at('2025-03-03T10:15')
  await page.getByRole('button', { name: 'Explain how entry works' }).click()
  await page.getByLabel('Language').selectOption('zh')
  await page.getByLabel('What the person made of it, in their words').fill('你们今天告诉我')
  await look(page, 'j1-explain')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Told how entry works by phone, in Simplified Chinese')).toBeVisible()
  await page.getByRole('link', { name: 'Lin Zhao' }).click()
  await expect(page.getByText('Mei', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Bo', { exact: false }).first()).toBeVisible()
  await look(page, 'j1-person')
  await page.getByRole('tab', { name: 'Entry', exact: true }).click()
  await expect(page.getByText(ON_TIME)).toBeVisible()
  await look(page, 'j1-person-entries')
}

async function keptAway(page: Page) {
  await page.goto(`/people/${idOf(page)}/consent`)
  await expect(page.getByText('Dan Ford')).toBeVisible()
  await look(page, 'j1-consent')
}

async function accepted(page: Page, entry: string) {
  await stage.at('2025-03-03T10:40')
  await page.goto(entry)
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('radio', { name: /^Accept/ }).check()
  await page.getByRole('checkbox', { name: 'No coordinator yet' }).uncheck()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await page.getByRole('checkbox', { name: 'I have told the person' }).check()
  await expect(page.getByLabel('Pathway')).toHaveValue('exit')
  await look(page, 'j1-decide')
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await expect(page.getByRole('alert')).toContainText('reason')
  await page.getByLabel('Reasons, in plain words the person can read').fill('fits A1: families, violence')
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await expect(page.getByText('Told of the decision by phone')).toBeVisible()
  await expect(page.getByText('fits A1: families, violence')).toBeVisible()
  await page.goto(`/people/${idOf(page)}/owed`)
  await look(page, 'j1-owed')
}

async function packGiven(page: Page, entry: string) {
  await stage.at('2025-03-04T09:00')
  await page.goto(entry)
  await page.getByRole('button', { name: 'Give the information pack' }).click()
  await page.getByLabel('How', { exact: true }).selectOption('in_person')
  await page.getByLabel('Language').selectOption('zh')
  await page.getByLabel('Version of the pack').fill('2')
  await page.getByLabel(/Tell me in your words/).fill('你们帮我找房子')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Information pack 2 given/)).toBeVisible()
}

async function notAlone(page: Page, entry: string) {
  await page.goto(entry)
  await page.getByRole('button', { name: 'Name who stays in touch' }).click()
  await page.getByRole('combobox', { name: 'Who stays in touch' }).selectOption({ label: 'worker.a1 (no one waiting)' })
  await day(page, 'Looks in next by', '2025-03-06')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/worker.a1 stays in touch and looks in by/)).toBeVisible()
  await look(page, 'j1-entry-waiting')
  await page.goto('/people')
  const row = page.getByRole('row', { name: /Lin Zhao/ })
  await expect(row).toContainText(/motel/i)
  await expect(row).toContainText('in 2 days')
  await look(page, 'j1-people')
}

/** The person an address is about. */
const idOf = (page: Page, address = page.url()) => /[0-9a-f-]{36}/.exec(address)![0]
