/** GOV-13 and PRI-06 through the pages: a worker writes down what is in the way, the third makes the network take it up, it is owned, worked on and removed. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { choose, day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string, net: As
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world)
  net = await world.as(await at.given.staff(at.agencies.a1, ['network_admin'], 'Nadia Roth'))
  for (const name of ['Omar', 'Pia']) {
    const person = await at.given.person(at.agencies.a1, { given_name: name, written_by: at.ids.worker })
    await done(at.as.worker.post(`/api/people/${person}/barriers`, { kind: 'identity', note: 'The card costs 60' }))
  }
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(browser: Browser, as: As, { small, chinese }: { small?: boolean; chinese?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: small ? { width: 360, height: 780 } : { width: 1360, height: 860 },
    colorScheme: small ? 'dark' : 'light',
    locale: chinese ? 'zh-CN' : 'en-AU',
  })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const form = (page: Page) => page.getByRole('dialog')
/** What opens slides in: nothing is chosen from it before it stands still. */
const standing = (page: Page) => form(page).getByRole('button', { name: 'Close' }).click({ trial: true })
const save = async (page: Page) => {
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(form(page)).toBeHidden()
}

test('a worker writes it down on the person’s page; it is the third, and the network has taken it up', async ({ browser }) => {
  const page = await windowOf(browser, at.as.worker)
  await page.goto(`/people/${at.person}?tab=barriers`)
  await page.getByRole('button', { name: 'Something is in the way' }).click()
  await standing(page)
  await choose(form(page), 'What is in the way', 'No identity card or papers')
  await form(page).getByLabel('What happens there?').fill('No card since the fire; the office wants 60 for a new one')
  await look(page, 'barrier-log')
  await save(page)
  await expect(page.getByText('Waits for an owner')).toBeVisible()
  await look(page, 'barriers-of-person')
  await page.goto('/barriers')
  const row = page.getByRole('row', { name: /No identity card/ })
  await expect(row).toContainText('fewer than can be shown')
  await expect(page.getByText('It added up by itself')).toBeVisible()
  await expect(page.getByRole('button', { name: /Name an owner/ })).toHaveCount(0)
})

test('the network names an owner, takes a step within sixty days, and removes it', async ({ browser }) => {
  const page = await windowOf(browser, net)
  await page.goto('/barriers')
  await expect(page.getByText('In the way of 3 people')).toBeVisible()
  await page.getByRole('button', { name: 'Name an owner: No identity card or papers' }).click()
  await standing(page)
  await choose(form(page), 'Who has it?', 'Nadia Roth · Harbour Homes')
  await form(page).getByLabel('What has to change?').fill('Fee waiver')
  await save(page)
  await expect(page.getByText('Owner: Nadia Roth')).toBeVisible()
  await page.getByRole('button', { name: 'Add a step: No identity card or papers' }).click()
  await standing(page)
  await form(page).getByLabel('What is done next?').fill('Ask the registry')
  await day(form(page), 'By which day?', inDays(90))
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(form(page).getByText('Choose a day from today on, within sixty days.')).toBeVisible()
  await day(form(page), 'By which day?', inDays(20))
  await save(page)
  await look(page, 'barriers-owned')
  await page.getByRole('button', { name: 'Done: No identity card or papers, Ask the registry' }).click()
  await form(page).getByLabel('What came of it?').fill('They waive it from Monday')
  await save(page)
  await page.getByRole('button', { name: 'Removed, or not removable: No identity card or papers' }).click()
  await standing(page)
  await form(page).getByLabel('It is removed').check()
  await form(page).getByLabel('How, or why not?').fill('The fee is waived')
  await look(page, 'barrier-end')
  await save(page)
  await page.getByRole('button', { name: 'Over (1)' }).click()
  await expect(page.getByText('3 before → 0 since it was removed')).toBeVisible()
  await look(page, 'barriers-removed')
})

test('on a small phone, in the dark, in Chinese, the worker reads the same', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.worker, { small: true, chinese: true })
  await phone.goto('/barriers')
  await phone.getByRole('button', { name: '已结束（1）' }).click()
  await expect(phone.getByText('没有身份证或证件')).toBeVisible()
  await look(phone, 'barriers-zh-phone')
  await phone.goto(`/people/${at.person}?tab=barriers`)
  await phone.getByRole('button', { name: '已消除（1）' }).click()
  await expect(phone.getByText('The fee is waived')).toBeVisible()
  await look(phone, 'barriers-of-person-zh-phone')
})
