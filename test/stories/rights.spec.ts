/** CON-04 and the fourth step of J6 through the pages: a copy, a refused correction with Lin's own words beside it, and what a supervisor finds. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { done } from '../harness/given-plan.ts'
import { givenIn } from '../harness/given.ts'
import { leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, address: string, lin: string
let c1: As, coordinator: As, supervisor: As
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  lin = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao' })
  ;[c1, coordinator, supervisor] = [
    await world.as(lin),
    await world.as(await given.staff(a1, ['coordinator'], 'Ana Moreau')),
    await world.as(await given.staff(a1, ['supervisor'], 'Sara Lind')),
  ]
  await given.consent(lin, a1, ['general', 'work_learning'])
  await done(coordinator.post(`/api/people/${lin}/notes`, { mode: 'phone', reported: 'Unemployed since 2019', category: 'work_learning' }))
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(
  browser: Browser,
  as: As,
  { small, dark, chinese }: { small?: boolean; dark?: boolean; chinese?: boolean } = {},
): Promise<Page> {
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
const card = (page: Page, name: string) => page.getByRole('region', { name })

test('Lin asks for a copy, and that something be corrected, where she reads it', async ({ browser }) => {
  const phone = await windowOf(browser, c1, { small: true })
  await phone.goto('/my/record')
  await look(phone, 'my-record')
  await phone.getByRole('button', { name: /^A copy of everything/ }).click()
  await expect(phone.getByText('Only Harbour Homelessness Service and you read this.')).toBeVisible()
  await look(phone, 'my-record-ask')
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByText(/Harbour Homelessness Service answers by/)).toBeVisible()
  await phone.goto('/my/happened')
  await phone.getByRole('button', { name: /^This is not right/ }).click()
  await phone.getByLabel('Ask to have it corrected').check()
  await phone.getByLabel('What is wrong, and what is right?').fill('I cleaned offices until 2023')
  await look(phone, 'my-not-right')
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
})

test('her coordinator finds both in their day, gives the copy, and says no with the reason', async ({ browser }) => {
  const page = await windowOf(browser, coordinator)
  await page.goto('/today?view=agency')
  await page
    .getByRole('link', { name: /^Open: Answer what was asked about the record/ })
    .first()
    .click()
  await expect(card(page, 'A copy of the record')).toBeVisible() // the day has gone, the person's page is there
  await look(page, 'rights')
  await card(page, 'A copy of the record').getByRole('button', { name: 'Answer: A copy of the record' }).click()
  await look(page, 'rights-answer')
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(form(page)).toBeHidden()
  const wrong = card(page, 'A correction')
  await expect(wrong).toContainText('Unemployed since 2019')
  await wrong.getByRole('button', { name: 'Answer: A correction' }).click()
  await form(page).getByLabel('Refuse').check()
  await expect(form(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await form(page).getByLabel('Why not? They read this').fill('The tax office has no work after 2019.')
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(wrong.getByText('Refused')).toBeVisible()
})

test('Lin opens and keeps her copy, puts her own words beside the refusal, and has it looked at again', async ({ browser }) => {
  const phone = await windowOf(browser, c1, { small: true })
  await phone.goto('/my/record')
  await phone.getByRole('button', { name: 'Open my copy' }).click()
  await expect(phone.getByText('Unemployed since 2019')).toBeVisible()
  await look(phone, 'my-copy')
  const [page] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Save to read' }).click()])
  expect(page.suggestedFilename()).toMatch(/^homeward-\d{4}-\d\d-\d\d\.html$/)
  const [data] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Save everything as data' }).click()])
  expect(data.suggestedFilename()).toMatch(/\.json$/)
  await phone.getByRole('button', { name: 'Back to my record' }).click()
  await phone.getByRole('button', { name: 'Put my own words beside it' }).click()
  await phone.getByLabel(/^Your own words/).fill('I worked until 2023. They paid me cash.')
  await phone.getByRole('button', { name: 'Send' }).click()
  await phone.getByRole('button', { name: 'Have it looked at again' }).click()
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByText(/You asked to have it looked at again/)).toBeVisible()
  await phone.goto('/my/happened')
  await expect(phone.getByText('I worked until 2023. They paid me cash.')).toBeVisible()
  await look(phone, 'my-happened-beside')
})

test('a supervisor who did not answer puts it right; it stands beside what was written, in both languages', async ({ browser }) => {
  const page = await windowOf(browser, supervisor)
  await page.goto(`/people/${lin}?tab=rights`)
  await card(page, 'A correction').getByRole('button', { name: 'Look at it again: A correction' }).click()
  await form(page).getByLabel('It is put right').check()
  await form(page).getByLabel('What you found. They read this.').fill('Worked as a cleaner until 2023, as her sister confirms.')
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(card(page, 'A correction').getByText('Looked at again: put right')).toBeVisible()
  await page.goto(`/people/${lin}?tab=contact`)
  await expect(page.getByText('I worked until 2023. They paid me cash.')).toBeVisible()
  await expect(page.getByText('Put right by Harbour Homelessness Service:')).toBeVisible()
  await look(page, 'contact-beside')
  const chinese = await windowOf(browser, c1, { small: true, dark: true, chinese: true })
  await chinese.goto('/my/record')
  await expect(chinese.getByText('再看一次的结果：')).toBeVisible()
  await look(chinese, 'my-record-zh-dark')
  const worker = await windowOf(browser, coordinator, { dark: true, chinese: true })
  await worker.goto(`/people/${lin}?tab=rights`)
  await expect(worker.getByText('复核后改正')).toBeVisible()
  await look(worker, 'rights-zh-dark')
})
