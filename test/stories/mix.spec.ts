/** In a real browser: options of four kinds are laid side by side and chosen; an empty kind asks; the person says on their phone that they know who to ask. */
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from '../harness/barriers.ts'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { picture } from '../harness/picture.ts'
import { leave } from '../harness/story.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World
let address: string
let at: Household
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  at = await householdReadyToPlan(world, ['health', 'money'])
  await done(
    at.as.partner2.post('/api/housing-options', {
      name: 'Flat in Tide Street',
      kind: 'rental_social',
      lasting: true,
      rent_cents: 18000,
      rent_currency: 'AUD',
      area: 'Old Mill',
      access: '',
      available_from: null,
    }),
  )
  const person = `/api/people/${at.person}`
  await done(at.as.coordinator.post(`${person}/income`, { cents: 62000, words: 'Pension', mode: 'dictated' }))
  await done(at.as.coordinator.post(`${person}/mix/options`, { kind: 'support', words: 'The morning group', good: 'Near', hard: 'Many people' }))
})
test.afterAll(({ browser }) => leave(browser, world))
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('four kinds side by side: one is chosen, one is empty and asks; then how hard the way was', async ({ browser }) => {
  const window = async (party: string, options = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, ...options })
    const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const desk = await window(at.ids.coordinator, { viewport: { width: 1360, height: 900 } })
  await desk.goto(`/people/${at.person}?tab=mix`)
  const support = desk.getByRole('region', { name: 'Support', exact: true })
  await support.getByRole('button', { name: 'Choose The morning group' }).click()
  await support.getByLabel('Why this one?').fill('I know two of them')
  await support.getByRole('button', { name: 'This one' }).click()
  await expect(support.getByText('I know two of them')).toBeVisible()

  const opportunity = desk.getByRole('region', { name: 'Opportunity' })
  await expect(opportunity.getByText('Name one, or say why there is none')).toBeVisible()
  await clean(desk)
  await picture(desk, 'mix-desk')
  await opportunity.getByRole('button', { name: 'There is none: Opportunity' }).click()
  await opportunity.getByLabel('Why is there none?').fill('First the flat, then work')
  await opportunity.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(opportunity.getByText('None: First the flat, then work')).toBeVisible()

  const way = desk.getByRole('region', { name: 'The way through' })
  await way.getByRole('button', { name: 'Ask how it is' }).click()
  await way.getByLabel('How many places to deal with, before this began?').fill('6')
  await way.getByLabel('How often was the story told, before this began?').fill('5')
  await clean(desk)
  await way.getByRole('button', { name: 'Keep it' }).click()
  await expect(way.getByRole('cell', { name: 'At the beginning' })).toBeVisible()
  await picture(desk, 'mix-way')
  await desk.setViewportSize({ width: 360, height: 780 })
  await clean(desk)
  const said = (await way
    .getByText('–', { exact: true })
    .or(way.getByText(/ of 5$/))
    .first()
    .boundingBox())!
  expect(said.x + said.width, 'on a phone each answer is a card, and nothing of it stands beyond the edge').toBeLessThan(360)
  const options = await support.getByRole('listitem').all()
  for (const one of options) expect((await one.boundingBox())!.width, 'each option has the width of the page').toBeGreaterThan(270)
  await picture(desk, 'mix-desk-small')

  const phone = await window(at.person, { viewport: { width: 390, height: 844 } })
  await phone.goto('/my/people')
  const mine = phone.getByRole('region', { name: 'Do you know who to ask?' })
  await mine.getByRole('button', { name: 'Say how it is' }).click()
  await mine.getByText('4', { exact: true }).click()
  await clean(phone)
  await picture(phone, 'mix-phone')
  await mine.getByRole('button', { name: 'Keep it' }).click()
  await expect(mine.getByText('You said 4 of 5')).toBeVisible()
  await phone.goto('/my/plan/services')
  await expect(phone.getByRole('heading', { name: 'What you could have' })).toBeVisible()
  await clean(phone)
  await picture(phone, 'mix-my-options')
})
