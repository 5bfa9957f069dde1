/** In a real browser: somebody is looked for, a record begun with the household, and the safe way to reach them written down. */
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn } from '../harness/given.ts'
import { makeWorld, signIn, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let at: string
let ana: string
let tess: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  const given = givenIn(world.admin)
  const agency = await given.agency('Harbour Homes')
  ana = await given.staff(agency, ['coordinator'], 'Ana Moreau')
  const begun = await (await world.as(ana)).post('/api/people', { given_name: 'Tess', family_name: 'Young', born: '1990-02-01', seen: [] })
  tess = begun.body.id
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  at = `http://localhost:${(world.app.server.address() as { port: number }).port}`
})
test.afterAll(({ browser }) => leave(browser, world))

async function enter(page: Page): Promise<void> {
  const [name, value] = (await signIn(world.admin, ana)).split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: at }])
}
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('somebody known is offered while one types, and a family of three is begun in one go', async ({ page }) => {
  await enter(page)
  await page.goto(`${at}/people/new`)
  const [given, family] = [page.getByRole('textbox', { name: 'Given name' }), page.getByRole('textbox', { name: 'Family name' })]
  await given.fill('Tess')
  await family.fill('Young')
  await expect(page.getByRole('button', { name: /^Same person ?: Tess Young/ })).toBeVisible()
  await clean(page)

  await given.fill('Lan')
  await family.fill('Chen')
  await expect(page.getByText('Nobody you may know looks alike.')).toBeVisible()
  for (const child of ['Mei', 'Jun']) {
    await page.getByRole('button', { name: 'Add a child' }).click()
    await page.getByRole('group', { name: 'who came along' }).last().getByRole('textbox', { name: 'Given name' }).fill(child)
  }
  await clean(page)
  await page.getByRole('button', { name: 'New person: begin the record' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lan Chen' })).toBeVisible()
  for (const child of ['Mei Chen', 'Jun Chen']) await expect(page.getByRole('link', { name: child })).toBeVisible()
  await clean(page)
})

test('a person is found by name, and the safe way to reach them stands under their name', async ({ page }) => {
  await enter(page)
  await page.goto(`${at}/people`)
  await page.getByRole('textbox', { name: 'Find by name' }).fill('Tess')
  await expect(page.getByText('1 person I may know')).toBeVisible()
  await clean(page)
  await page.getByRole('link', { name: 'Tess Young' }).click()
  await page.getByRole('button', { name: 'Safe contact' }).click()
  await page.getByLabel('Number or address').fill('0400 555 999')
  await clean(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('#content').getByText('Reach safely: Phone, 0400 555 999')).toBeVisible()
})

test('the pages of people hold no barrier in Chinese, in the dark, on a phone', async ({ browser }) => {
  const page = await (await browser.newContext({ colorScheme: 'dark', locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage()
  await enter(page)
  for (const path of ['/people', '/people/new', `/people/${tess}`, `/people/${tess}?edit=identity`]) {
    await page.goto(`${at}${path}`)
    await page.waitForLoadState('networkidle')
    await clean(page)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  }
})
