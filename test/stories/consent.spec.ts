/** In a real browser: an agency is let in, the person stops it on their phone, and the other window loses the person at once. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn } from '../harness/given.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function window(open: (options: object) => Promise<BrowserContext>, party: string, options = {}): Promise<Page> {
  const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
  const context = await open({ baseURL: address, ...options })
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const clean = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
}

test('sharing with one agency, stopped by the person on a phone, ends in the other window with the next request', async ({ browser }) => {
  const given = givenIn(world.admin)
  const [ours, clinic] = [await given.agency('Harbour House'), await given.agency('Riverside Clinic', 'health')]
  await given.agency('Tenancy Rights', 'legal')
  const [coordinator, nurse] = [
    await given.staff(ours, ['coordinator', 'supervisor'], 'Ana Ruiz'),
    await given.staff(clinic, ['partner_worker'], 'Tom Lee'),
  ]
  const person = await given.person(ours, { given_name: 'Mara', family_name: 'Okafor' })
  await given.consent(person, ours, ['general', 'housing', 'safety'])
  const open = (options: object) => browser.newContext(options)

  const desk = await window(open, coordinator)
  await desk.goto(`/people/${person}/consent`)
  await desk.getByRole('button', { name: 'Share with an agency' }).click()
  await desk
    .getByRole('combobox', { name: 'Agency' })
    .or(desk.getByRole('textbox', { name: 'Agency' }))
    .click()
  await desk.getByRole('option', { name: 'Riverside Clinic' }).click()
  await desk.getByRole('checkbox', { name: 'Who is involved' }).check()
  await desk.getByRole('checkbox', { name: 'Physical health' }).check()
  await desk.getByLabel('What Mara Okafor said').fill('They can help with my leg, nothing about my money')
  await clean(desk)
  await picture(desk, 'consent-form')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByRole('region', { name: 'Riverside Clinic' })).toContainText('Partly shared')
  await clean(desk)
  await picture(desk, 'consent-desk')

  const theirs = await window(open, nurse)
  await theirs.goto(`/people/${person}/consent`)
  await expect(theirs.getByRole('heading', { name: 'Who knows what about Mara Okafor' })).toBeVisible()

  const record = await window(open, nurse)
  await record.goto(`/people/${person}`)
  await expect(record.getByRole('heading', { name: 'Mara Okafor' }).first()).toBeVisible()

  const phone = await window(open, person, { viewport: { width: 390, height: 844 } })
  await phone.goto('/my/sharing')
  await expect(phone.getByRole('heading', { name: 'Who knows what about me' })).toBeVisible()
  await clean(phone)
  await picture(phone, 'consent-phone')
  await phone.getByRole('button', { name: 'Stop sharing with Riverside Clinic' }).click()
  await expect(phone.getByRole('region', { name: 'Riverside Clinic' })).toContainText('Nothing is shared')

  // nobody touches the other windows: what is open there closes by itself
  for (const open of [theirs, record]) {
    await expect(open.getByText('Mara Okafor')).toHaveCount(0)
    await clean(open)
  }
  await picture(record, 'consent-closed')
  await theirs.reload()
  await expect(theirs.getByText('Mara Okafor')).toHaveCount(0)

  await phone.goto('/my/who-looked')
  await expect(phone.getByText('Tom Lee')).toBeVisible()
  await clean(phone)
  await picture(phone, 'looked-phone')
  await desk.goto(`/people/${person}/who-looked`)
  await expect(desk.getByText('Ana Ruiz').first()).toBeVisible()
  await clean(desk)
  await picture(desk, 'looked-desk')
})
