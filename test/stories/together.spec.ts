/** Two agencies and the person in one plan at the same moment: different fields meet, the same field shows both and asks, nothing is lost. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { planBegun } from '../harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World
let at: Household
let goal: string
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing'])
  goal = await planBegun(at)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(() => world.close())

async function windowOf(browser: Browser, as: As): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
async function goalOpened(browser: Browser, as: As): Promise<Page> {
  const page = await windowOf(browser, as)
  await page.goto(`${address}/people/${at.person}/plan`)
  await page.getByRole('button', { name: /^Change: A / }).click()
  return page
}
const now = async () => (await done(at.as.coordinator.get(at.at))).goals.find((one: { id: string }) => one.id === goal)
const words = (page: Page) => page.getByRole('dialog').getByLabel('The goal')
const obstacles = (page: Page) => page.getByRole('dialog').getByLabel('What could get in the way?')
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save' })

test('what the partner changes in another field appears in the open form, and saving keeps both', async ({ browser }) => {
  const [one, other] = [await goalOpened(browser, at.as.coordinator), await goalOpened(browser, at.as.partner2)]
  await words(one).fill('A lease of our own')
  await obstacles(other).fill('The list is long')
  await save(other).click()
  await expect(obstacles(one)).toHaveValue('The list is long')
  await expect(words(one)).toHaveValue('A lease of our own')
  await save(one).click()
  await expect(one.getByRole('dialog')).toHaveCount(0)
  const { words: said, obstacles: way } = await now()
  expect([said, way]).toEqual(['A lease of our own', 'The list is long'])
})

test('both write the same field: each sees what the other wrote, and nothing is sent before they chose', async ({ browser }) => {
  const [one, other] = [await goalOpened(browser, at.as.coordinator), await goalOpened(browser, at.as.partner2)]
  await words(one).fill('A lease near the school')
  await words(other).fill('A lease near the clinic')
  await save(other).click()
  await expect(one.getByRole('alert')).toContainText('A lease near the clinic')
  expect(await barriersOn(one)).toEqual([])
  await picture(one, 'together')
  await save(one).click()
  await expect(one.getByRole('alert'), 'what has to be chosen first is brought into sight').toBeInViewport()
  expect((await now()).words).toBe('A lease near the clinic')
  await one.getByRole('button', { name: 'Keep mine' }).click()
  await save(one).click()
  await expect(one.getByRole('dialog')).toHaveCount(0)
  expect((await now()).words).toBe('A lease near the school')
})

test('taking theirs keeps what only I wrote', async ({ browser }) => {
  const one = await goalOpened(browser, at.as.coordinator)
  await words(one).fill('A lease near the river')
  await obstacles(one).fill('Stairs')
  const { version, ...goalNow } = await now()
  const body = {
    horizon: goalNow.horizon,
    success_measure: goalNow.success_measure,
    target_on: goalNow.target_on,
    confidence: goalNow.confidence,
    issue: goalNow.issue,
    housing_goal: true,
    obstacles: goalNow.obstacles,
    lead_id: goalNow.lead_id,
    quality_area: goalNow.quality_area,
    does_now: goalNow.does_now,
    does_in_end: goalNow.does_in_end,
  }
  await done(at.as.partner2.patch(`${at.at}/goals/${goal}`, { ...body, words: 'A lease by the park', version }))
  await one.getByRole('button', { name: 'Take theirs' }).click()
  await save(one).click()
  await expect(one.getByRole('dialog')).toHaveCount(0)
  const { words: said, obstacles: way } = await now()
  expect([said, way]).toEqual(['A lease by the park', 'Stairs'])
})

test('a draft that comes back after the tab was closed meets what was written meanwhile', async ({ browser }) => {
  const one = await goalOpened(browser, at.as.coordinator)
  await words(one).fill('A lease with a garden')
  await expect.poll(() => one.evaluate('Object.keys(localStorage).some((key) => key.startsWith("homeward-draft"))')).toBe(true)
  const kept = one.context()
  await one.close()
  const other = await goalOpened(browser, at.as.partner2)
  await obstacles(other).fill('The bond')
  await save(other).click()
  await expect(other.getByRole('dialog')).toHaveCount(0)
  const again = await kept.newPage()
  await again.goto(`${address}/people/${at.person}/plan`)
  await again.getByRole('button', { name: /^Change: A / }).click()
  await expect(words(again)).toHaveValue('A lease with a garden')
  await expect(obstacles(again)).toHaveValue('The bond')
})
