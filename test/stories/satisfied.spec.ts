/** In a real browser: by a private link an advocate rates the plan, low; who coordinates answers on the page of the review, and the mother says it in her own pages. */
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from '../harness/barriers.ts'
import { done } from '../harness/given-plan.ts'
import { givenIn } from '../harness/given.ts'
import { picture } from '../harness/picture.ts'
import { leave } from '../harness/story.ts'
import { givenPlanInForce } from '../harness/underway.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('an advocate rates the plan by a link, and is answered; a mother rates it on her phone', async ({ browser }) => {
  const given = givenIn(world.admin)
  const ours = await given.agency('Harbour House')
  const theirs = await given.agency('Bridge Advocacy')
  const coordinator = await given.staff(ours, ['coordinator'], 'Ana Ruiz')
  const advocate = await given.staff(theirs, ['advocate'], 'Rosa Diaz')
  const lin = await given.person(ours, { given_name: 'Lin', family_name: 'Zhao' })
  const { plan } = await givenPlanInForce(world.admin, { person: lin, agency: ours, coordinator })
  await given.involve(lin, theirs)
  await given.consent(lin, ours, ['general', 'family', 'housing', 'safety'])
  await given.consent(lin, theirs, ['general', 'housing'])
  await world.admin.query(
    `insert into care.participant (plan_id, person_id, agency_id, party_id, role, advocate) values ($1, $2, $3, $4, 'Advocate', true)`,
    [plan, lin, ours, advocate],
  )
  const [as, own, at] = [await world.as(coordinator), await world.as(lin), `/api/people/${lin}`]
  const { id: hua } = await done(as.post(`${at}/relatives`, { name: 'Hua Zhao', relation: 'parent' }))
  await done(as.post(`${at}/relatives/${hua}/safety`, { safe: true, words: 'Asked Lin alone' }))
  await done(own.post(`${at}/relatives/${hua}/wish`, { wish: 'yes', topics: ['housing'], closed: [] }))
  const { id: review } = await done(as.post(`${at}/reviews`, { mode: 'in_person' }))
  const { possible } = await done(as.get(`${at}/act-links`))
  const { about_id } = possible.find((one: { act: string }) => one.act === 'rate_plan')
  const { path } = await done(as.post(`${at}/act-links`, { act: 'rate_plan', about_id, to_name: 'Rosa Diaz' }))

  const window = async (party: string | null, options = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, ...options })
    if (party === null) return context.newPage()
    const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const phone = { viewport: { width: 390, height: 844 } }

  const outside = await window(null, phone)
  await outside.goto(path)
  await outside.getByRole('button', { name: 'Show it' }).click()
  await expect(outside.getByRole('heading', { name: 'How content are you with the plan?' })).toBeVisible()
  await outside.getByText('2', { exact: true }).click()
  await outside.getByLabel('What makes you say so?').fill('Goals unclear')
  await clean(outside)
  await picture(outside, 'satisfied-link')
  await outside.getByRole('button', { name: 'Send the answer' }).click()
  await expect(outside.getByRole('heading', { name: 'Thank you' })).toBeVisible()

  const mother = await window(hua, phone)
  await mother.goto('/my/family')
  const hers = mother.getByRole('region', { name: 'How content are you with the plan?' })
  await hers.getByText('4', { exact: true }).click()
  await clean(mother)
  await picture(mother, 'satisfied-mother')
  await hers.getByRole('button', { name: 'Keep it' }).click()
  await expect(hers.getByText('4 of 5')).toBeVisible()

  const desk = await window(coordinator)
  await desk.goto(`/people/${lin}/review/${review}`)
  const words = desk.getByRole('region', { name: 'Content with the plan?' })
  await expect(words.getByText('2 of 5')).toBeVisible()
  await clean(desk)
  await picture(desk, 'satisfied-desk')
  await words.getByLabel('Your answer').fill('We wrote each goal anew with Lin')
  await words.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(words.getByText('We wrote each goal anew with Lin')).toBeVisible()
  await desk.setViewportSize({ width: 360, height: 780 })
  await clean(desk)
  await picture(desk, 'satisfied-desk-small')
})
