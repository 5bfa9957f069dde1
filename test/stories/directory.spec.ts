import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { importDirectory } from '../../src/exchange/directory/bring-in.ts'
import { openDatabase } from '../../src/server/database.ts'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn } from '../harness/given.ts'
import { makeWorld, signIn, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
let world: World
let at: string
let coordinator: string
let keeper: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: path.join(ROOT, 'dist/web') })
  const given = givenIn(world.admin)
  const agency = await given.agency('Harbour Homes')
  coordinator = await given.staff(agency, ['coordinator'], 'Amira Haddad')
  keeper = await given.staff(agency, ['agency_admin'], 'Ada Lindqvist')
  const { db } = openDatabase(world.adminUrl, 2)
  await importDirectory(db, path.join(ROOT, 'src/exchange/directory/sample/helping-out.csv'))
  await db.destroy()
  await world.clock('2026-03-02T08:00:00Z') // a Monday
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  at = `http://localhost:${(world.app.server.address() as { port: number }).port}`
})
test.afterAll(({ browser }) => leave(browser, world))

async function enter(page: Page, who: string): Promise<void> {
  const [name, value] = (await signIn(world.admin, who)).split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: at }])
  await page.goto(`${at}/directory`)
}
async function noBarriers(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([])
}
const cards = (page: Page) => page.getByRole('article').getByRole('heading').allInnerTexts()

test('a worker finds where a person can eat this morning, and prints a sheet to take along', async ({ page }) => {
  await enter(page, coordinator)
  await expect(page.getByText('7 services')).toBeVisible()
  await page.getByRole('combobox', { name: 'Help with' }).click()
  await page.getByRole('option', { name: 'Food', exact: true }).click()
  await expect(page.getByText('2 services')).toBeVisible()
  await page.getByRole('combobox', { name: 'When' }).click()
  await page.getByRole('option', { name: 'Open now' }).click()
  await expect(page.getByText('One service')).toBeVisible()
  expect(await cards(page)).toEqual(['Lantern Kitchen'])
  await expect(page.getByText('Open until 09:00')).toBeVisible()
  await noBarriers(page)

  await page.getByRole('checkbox', { name: 'Put Lantern Kitchen on the sheet' }).check()
  await page.getByRole('link', { name: 'Open the sheet' }).click()
  await expect(page.getByRole('heading', { name: 'Places that can help' })).toBeVisible()
  await expect(page.getByText('Monday to Friday: 07:30–09:00 (Breakfast), 12:00–13:30 (Lunch)')).toBeVisible()
  await expect(page.getByText('9555 0101')).toBeVisible()
  await noBarriers(page)

  await page.goBack()
  await expect(page.getByText('One service on the sheet')).toBeVisible()
  expect(new URL(page.url()).searchParams.get('need')).toBe('food')
})

test('a place, a day and an hour narrow the search, and nothing found says what to do', async ({ page }) => {
  await enter(page, coordinator)
  await page.getByLabel('Where').fill('harbour')
  await expect(page.getByText('2 services')).toBeVisible()
  await page.getByRole('combobox', { name: 'When' }).click()
  await page.getByRole('option', { name: 'Open on…' }).click()
  await page.getByLabel('Time').fill('22:15')
  await expect(page.getByText('One service, hours as of Monday 22:15')).toBeVisible()
  expect(await cards(page)).toEqual(['Quay House'])
  await page.getByLabel('Words').fill('dentist')
  await expect(page.getByRole('heading', { name: 'No service fits all of this' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).last().click()
  await expect(page.getByText('7 services')).toBeVisible()
  await expect(page.getByLabel('Where')).toHaveValue('')
})

test('an agency lists its own service; what is missing is said where it is missing', async ({ page }) => {
  await enter(page, keeper)
  await page.getByRole('link', { name: 'List a service' }).click()
  await page.getByRole('textbox', { name: 'Name of the service' }).fill('Harbour Homes drop-in')
  await page.getByRole('textbox', { name: 'Hours on Monday' }).fill('mornings')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Choose at least one, so that people can find it.')).toBeVisible()
  await expect(page.getByText('Write times like 9:00-17:00')).toBeVisible()

  await page.getByRole('combobox', { name: 'What it helps with' }).fill('Drop')
  await page.getByRole('option', { name: 'Drop-in centre' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Hours on Monday' }).fill('9-12, 13-17')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Nobody could reach this service.')).toBeVisible()
  await noBarriers(page)

  await page.getByRole('textbox', { name: 'Telephone' }).fill('9555 0100')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Homes drop-in' })).toBeVisible()
  await expect(page.getByText('Opens today at 09:00')).toBeVisible()
  await expect(page.getByText('Kept by Harbour Homes')).toBeVisible()
  await noBarriers(page)
})
