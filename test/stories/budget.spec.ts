/** COO-13 through the pages: 1,500 of 2,000 are committed, 600 wait for a yes, 100 over; a payment without a commitment is refused; the person reads it all. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { choose, day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing', 'money'])
  await world.admin.query('update care.staff set supervisor_id = $2 where id = $1', [at.ids.coordinator, at.ids.supervisor])
  await done(at.as.coordinator.post(at.at, {}))
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

type Seen = { small?: boolean; dark?: boolean; chinese?: boolean }
async function windowOf(browser: Browser, as: As, { small, dark, chinese }: Seen = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: small ? { width: 360, height: 780 } : { width: 1360, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
    locale: chinese ? 'zh-CN' : 'en-AU',
  })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const form = (page: Page) => page.getByRole('dialog')
async function commit(page: Page, what: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Commit money' }).click()
  await form(page).getByLabel('What is it for?').fill(what)
  await form(page).getByLabel('How much').fill(amount)
}
const save = async (page: Page) => {
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(form(page)).toBeHidden()
}
const figure = (page: Page, name: string) => page.locator('.budget-figures > div').filter({ hasText: name }).getByRole('definition')

test('a coordinator commits before spending, and is told at once that a supervisor is asked', async ({ browser }) => {
  const page = await windowOf(browser, at.as.coordinator)
  await page.goto(`/people/${at.person}?tab=budget`)
  await page.getByRole('button', { name: 'Set money aside' }).click()
  await form(page).getByLabel('How much is there?').fill('2000')
  await day(form(page), 'From', inDays(0))
  await day(form(page), 'Until', inDays(180))
  await form(page).getByLabel('Where it comes from').fill('Rent fund of the city')
  await save(page)

  await commit(page, 'Bond and the first rent', '1500')
  await expect(form(page).getByRole('status').filter({ hasText: '500 remain after this.' })).toBeVisible()
  await save(page)
  await expect(figure(page, 'Left')).toHaveText('500')

  await commit(page, 'Removal van and two beds', '600')
  await expect(form(page).getByText('100 more than is left. A supervisor is asked')).toBeVisible()
  await page.reload() // a tab that closes takes no words along
  await page.getByRole('button', { name: 'Commit money' }).click()
  await expect(form(page).getByLabel('What is it for?')).toHaveValue('Removal van and two beds')
  await look(page, 'budget-commit')
  await save(page)
  const waits = page.getByRole('region', { name: 'Waits for approval' })
  await expect(waits).toContainText('100 over')
  await expect(waits).toContainText('Asked: Sara Lind')
  await expect(waits.getByRole('button')).toHaveText(['Take back'])
  await expect(figure(page, 'Left')).toHaveText('500')

  await page.getByRole('button', { name: 'Record a payment', exact: true }).click()
  await form(page).getByLabel('How much').fill('50')
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(form(page).getByText('Nothing was committed for this. Commit it first')).toBeVisible()
  await look(page, 'budget-spend-refused')
  await choose(form(page), 'Out of which commitment?', 'Bond and the first rent · 1,500')
  await form(page).getByLabel('How much').fill('1404.50')
  await save(page)
  await expect(figure(page, 'Spent')).toHaveText('1,404.50')
  await page.getByRole('button', { name: 'Paid, released or not approved (1)' }).click()
  await page.getByRole('button', { name: 'Correct a payment: Bond and the first rent, 1,404.50' }).click()
  await form(page).getByLabel('What was paid in truth').fill('1440.50')
  await form(page).getByLabel('What was wrong?').fill('Two digits changed places')
  await look(page, 'budget-correct')
  await save(page)
  await expect(page.getByText('Corrected from 1,404.50 to 1,440.50 by Ana Moreau: Two digits changed places')).toBeVisible()
  await expect(figure(page, 'Spent')).toHaveText('1,440.50')
  await expect(figure(page, 'Left')).toHaveText('559.50')
  await look(page, 'budget')
})

test('the supervisor finds it in their day, and agrees to the excess alone', async ({ browser }) => {
  const page = await windowOf(browser, at.as.supervisor)
  await page.goto('/today?view=mine')
  await page.getByRole('link', { name: /^Open: Money: answer what is above the budget/ }).click()
  await page.getByRole('button', { name: 'Approve or not: Removal van and two beds' }).click()
  await expect(form(page).getByText('Approve 40.50 above')).toBeVisible() // part of the bond was not needed
  await form(page).getByLabel('Approve 40.50 above').check()
  await form(page).getByLabel('Why?').fill('Beds to sleep in from the first night')
  await look(page, 'budget-decide')
  await save(page)
  await expect(page.getByText('Sara Lind approved 40.50 above what is set aside: Beds to sleep in from the first night')).toBeVisible()
  await expect(figure(page, 'Left')).toHaveText('0')
  const warning = page.getByRole('alert').filter({ hasText: 'The forecast was 2,040.50 of 2,000 set aside.' })
  await warning.getByRole('button', { name: 'Say what is done about it' }).click()
  await form(page).getByLabel('What is done about it?').fill('The beds were the last large thing.')
  await save(page)
  await expect(page.getByText('Sara Lind: The beds were the last large thing.')).toBeVisible()
  await look(page, 'budget-approved')
})

test('the person reads what there is for them, what it was for and what is left, in their language', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, { small: true })
  await phone.goto('/my/plan/money')
  await expect(phone.getByText('Nothing is left.')).toBeVisible()
  await expect(phone.getByRole('listitem').filter({ hasText: 'Bond and the first rent' })).toContainText('1,440.50 was paid.')
  await expect(phone.getByRole('listitem').filter({ hasText: 'Removal van' })).toContainText('600 is kept for this.')
  await look(phone, 'my-money')
  const chinese = await windowOf(browser, at.as.person, { small: true, dark: true, chinese: true })
  await chinese.goto('/my/plan/money')
  await expect(chinese.getByText('没有剩余了。')).toBeVisible()
  await look(chinese, 'my-money-zh-dark')
  const worker = await windowOf(browser, at.as.worker, { dark: true, chinese: true })
  await worker.goto(`/people/${at.person}?tab=budget`)
  await expect(worker.getByText('拨款的 102%')).toBeVisible()
  await look(worker, 'budget-zh-dark')
})
