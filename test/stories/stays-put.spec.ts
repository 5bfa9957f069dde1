/** What one reaches for on a person's page does not move away while the rest of it arrives. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { leave } from '../harness/story.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing'])
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

const arrange = (page: Page) => page.getByRole('button', { name: 'Arrange an appointment' })
const calendar = () => `/people/${at.person}?tab=calendar`
const soon = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return { what: 'See the flat', starts_at: `${day}T10:00:00Z`, ends_at: `${day}T11:00:00Z`, with_words: 'The landlord' }
}
async function windowOf(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height } })
  const [name, value] = at.as.coordinator.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}

for (const [n, [width, height]] of [
  [1360, 860],
  [390, 844],
].entries()) {
  test(`at ${width}: where they are on their way is known later, and nothing moves`, async ({ browser }) => {
    const page = await windowOf(browser, width!, height!)
    await page.route(`**/api/people/${at.person}/record`, async (route) => {
      const answered = await route.fetch()
      const record = await answered.json()
      await route.fulfill({ response: answered, json: { ...record, person: { ...record.person, standing: null } } })
    })
    await page.goto(calendar())
    await expect(arrange(page)).toBeVisible()
    const before = await arrange(page).boundingBox()
    await done(at.as.worker.post(`/api/people/${at.person}/appointments`, soon(4 + n)))
    await expect(page.getByRole('list', { name: 'The way' }).locator('[aria-current]')).toBeVisible()
    expect(await arrange(page).boundingBox()).toEqual(before)
  })
}

test('what the person says to a need for care comes late: what stands beneath it is there once that is', async ({ browser }) => {
  const today = new Date().toISOString().slice(0, 10)
  const care = { kind: 'violence', high: true, source: 'A neighbour', from_on: today, review_on: soon(30).starts_at.slice(0, 10) }
  const { id } = await done(at.as.coordinator.post(`/api/people/${at.person}/vulnerabilities`, care))
  await done(at.as.person.post(`/api/people/${at.person}/statements`, { about: { table: 'vulnerability', id }, words: 'He has moved away' }))

  const page = await windowOf(browser, 1360, 860)
  const { promise: come, resolve: letCome } = Promise.withResolvers<void>()
  await page.route(`**/api/people/${at.person}/beside`, async (route) => {
    await come
    await route.continue()
  })
  await page.goto(calendar())
  await expect(page.getByText('Arrange an appointment')).toBeAttached()
  await expect(arrange(page), 'not to be reached for before it stands where it will').toBeHidden()
  letCome()
  await expect(page.getByText('He has moved away')).toBeVisible()
  await expect(arrange(page)).toBeVisible()
})

test('what another’s appointment collides with is said beneath the calendar that stands open, and nothing moves', async ({ browser }) => {
  const page = await windowOf(browser, 1360, 860)
  await done(at.as.worker.post(`/api/people/${at.person}/appointments`, soon(9)))
  await page.goto(calendar())
  await expect(arrange(page)).toBeVisible()
  const before = await arrange(page).boundingBox()
  await done(at.as.partner3.post(`/api/people/${at.person}/appointments`, { ...soon(9), what: 'The clinic' }))
  const collides = page.getByRole('region', { name: 'Does not go together' })
  await expect(collides).toContainText('The clinic')
  expect(await arrange(page).boundingBox()).toEqual(before)
  await page.reload()
  expect((await collides.boundingBox())!.y, 'and on top the next time').toBeLessThan((await arrange(page).boundingBox())!.y)
})
