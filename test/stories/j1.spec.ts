/** J1 of the acceptance scripts, in a real browser: first contact to accepted, steps 1 to 9. */
import { told } from '../harness/told.ts'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { day, leave, look, makeStage, openAccountOf, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))

test('J1: Lin calls, is answered in time, taken on with reasons, given the pack in her language, and not left waiting unseen', async ({
  browser,
}) => {
  const intake = await stage.window(browser, 'intake.a1')
  await test.step('1–2. logged while talking, looked for first: a new person', () => logged(intake))
  const entry = intake.url()
  await test.step('3–4. answered in 1 h 10 min with an interpreter; the process explained; two children', () => answered(intake, entry))
  await test.step('5. the ex-partner is kept away, and no other agency can find her', () => keptAway(browser, intake))
  await test.step('6. accepted with reasons, told at 10:40; without a reason refused', () => accepted(intake, entry))
  await test.step('7. the pack in Chinese, and what she made of it', () => packGiven(intake, entry))
  await test.step('8. no coordinator is free: worker.a1 looks in by 6 March', () => notAlone(intake, entry))
  await test.step('9. on her own page, in Chinese: accepted, whom to call, her rights', () => herOwnPage(browser, idOf(intake, entry)))
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
  await page.getByLabel('By phone, text or another way').selectOption('phone')
  for (const [n, name, born] of [
    ['1', 'Mei', '2016-09-02'],
    ['2', 'Bo', '2021-01-15'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a child' }).click()
    const child = page.getByRole('group', { name: `Child ${n}` })
    await child.getByLabel('Given name').fill(name)
    await expect(child.getByLabel('Family name')).toHaveValue('Zhao')
    await child.getByLabel('Legally in their care').check()
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
  const { due_at, received_at } = await entryNow(page)
  expect((due_at - received_at) / HOUR, 'an urgent contact is answered within four hours').toBe(4)
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
  await expect(page.getByText('only 10:00–15:00, no voicemail')).toBeVisible()
  for (const child of ['Mei Zhao', 'Bo Zhao']) await expect(page.getByRole('link', { name: child })).toBeVisible()
  await expect(page.getByText('0 of 2 children have an assessment of their own')).toBeVisible()
  await look(page, 'j1-person')
  await page.getByRole('tab', { name: 'Beginning' }).click()
  await expect(page.getByText(ON_TIME)).toBeVisible()
  await look(page, 'j1-person-entries')
}

async function keptAway(browser: Browser, page: Page) {
  const person = idOf(page)
  await page.goto(`/people/${person}/consent`)
  await expect(page.getByText('Dan Ford')).toBeVisible()
  await look(page, 'j1-consent')
  await page.goto(`/people/${person}`)
  await page.getByRole('button', { name: 'Note a need for care' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('combobox', { name: 'Take care' }).click()
  await page.getByRole('option', { name: 'Violence' }).click()
  await drawer.getByRole('checkbox', { name: 'Severe: shown before everything else' }).check()
  await drawer.getByLabel('Who said so').fill('Lin herself')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer).toHaveCount(0)
  await told(page, 'POST', `/api/people/${person}/addresses`, { words: ADDRESS, suburb: 'Seaford', from_on: '2025-02-24' })
  const other = await stage.window(browser, 'worker.a2')
  await seenNowhere(other, ['Zhao', ADDRESS, 'Motel'])
  // Once she lets them know of her, her name is in their list, and where she can be found still is not
  await told(page, 'POST', `/api/people/${person}/consents`, { party_id: stage.agency.a2, decision: 'given', categories: ['general'] })
  await other.goto('/people')
  await expect(other.getByRole('row', { name: /Lin Zhao/ })).toContainText('Not known to you')
  await seenNowhere(other, [ADDRESS, 'Seaford', 'Motel'])
  await told(page, 'POST', `/api/people/${person}/consents/withdraw`, { party_id: stage.agency.a2 })
  await other.context().close()
}
const ADDRESS = '12 Shore Road, room 4'

/** In no list of another agency: people, search, first contacts, requests, what is due; neither on the page nor in what was sent to it. */
async function seenNowhere(other: Page, hidden: readonly string[]) {
  for (const list of ['/people', '/entry?box=to_us', '/requests', '/today']) {
    await other.goto(list)
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    await other.waitForLoadState('networkidle')
    for (const words of hidden) await expect(other.getByText(words)).toHaveCount(0)
  }
  for (const asked of ['/api/people', '/api/people/search?q=Lin%20Zhao', '/api/entry/referrals?box=to_us', '/api/requests', '/api/today?view=mine']) {
    const sent = JSON.stringify(await told(other, 'GET', asked))
    for (const words of hidden) expect(sent, asked).not.toContain(words)
  }
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
  await expect(page.getByText('Read it out, or hand it over')).toBeVisible()
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
  for (const words of ['Motel', 'Leaving homelessness', 'High need of care', 'Waiting', 'None yet', '6 Mar', 'in 2 days'])
    await expect(row).toContainText(words)
  await look(page, 'j1-people')
}

async function herOwnPage(browser: Browser, person: string) {
  const own = await openAccountOf(stage, browser, person, { phone: true, chinese: true })
  await expect(own.getByRole('heading', { name: '您于2025年3月3日被接受' })).toBeVisible()
  await expect(own.getByText('fits A1: families, violence')).toBeVisible()
  await expect(own.getByText('您目前的联系人')).toBeVisible()
  await expect(own.getByRole('heading', { name: 'worker.a1' })).toBeVisible()
  await expect(own.getByText('2025年3月6日')).toBeVisible()
  await look(own, 'j1-my-page-zh')
  await own.getByRole('button', { name: '我的权利' }).click()
  await expect(own.getByRole('heading', { name: '我的权利', level: 1 })).toBeVisible()
  await expect(own.getByText('您可以说不。我们仍然帮您。')).toBeVisible()
  await look(own, 'j1-my-rights-zh')
}

const HOUR = 3_600_000
/** When the first contact in the window was received, and when its answer is due. */
async function entryNow(page: Page) {
  const [, person, id] = /entry\/([0-9a-f-]{36})\/([0-9a-f-]{36})/.exec(page.url())!
  const { received_at, clock } = await told(page, 'GET', `/api/people/${person}/entries/${id}`)
  return { received_at: Date.parse(received_at), due_at: Date.parse(clock.due_at) }
}

/** The person an address is about. */
const idOf = (page: Page, address = page.url()) => /[0-9a-f-]{36}/.exec(address)![0]
