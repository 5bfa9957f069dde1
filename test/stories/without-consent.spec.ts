/** In a real browser: something is told without consent, a supervisor checks it; and two records that may be one person are decided. */
import { expect, test, type Page } from '@playwright/test'
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

const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])
const shoot = async (page: Page, name: string) => {
  await picture(page, name)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-phone`)
  await page.setViewportSize({ width: 1360, height: 860 })
}

test('what is told without consent and an emergency are checked by a supervisor; a likely duplicate is kept apart', async ({ browser }) => {
  const given = givenIn(world.admin)
  const ours = await given.agency('Harbour House')
  await given.agency('Riverside Clinic', 'health')
  const [worker, supervisor] = [await given.staff(ours, ['coordinator'], 'Ana Ruiz'), await given.staff(ours, ['supervisor'], 'Sol Park')]
  const person = await given.person(ours, { given_name: 'Mara', family_name: 'Okafor', born: '1984-03-09' })
  const other = await given.person(ours, { given_name: 'Marah', family_name: 'Okafor', born: '1984-09-03' })
  await given.consent(person, ours, ['general', 'housing', 'safety'])
  await world.admin.query(
    `insert into care.likely_duplicate (person_id, other_id, names, births) values (least($1::uuid, $2), greatest($1::uuid, $2), 'alike', 'swapped')`,
    [person, other],
  )
  const window = async (party: string) => {
    const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1360, height: 860 } })
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const desk = await window(worker)
  await desk.goto(`/people/${person}/consent`)
  await desk.getByRole('button', { name: 'Record that something was told' }).click()
  await expect(desk.getByLabel('Who was told')).toBeVisible()
  await clean(desk)
  await shoot(desk, 'disclose')
  await desk.goto(`/people/${person}/emergency`)
  await desk.getByLabel('Who is in danger, and of what?').fill('She said on the phone that he is at the door now')
  await clean(desk)
  await shoot(desk, 'emergency')
  await desk.getByRole('button', { name: 'Open for four hours' }).click()
  await expect(desk).toHaveURL(new RegExp(`/people/${person}$`))

  const review = await window(supervisor)
  await review.goto('/reviews-of-access')
  await expect(review.getByText('Ana Ruiz opened the record in an emergency')).toBeVisible()
  await clean(review)
  await shoot(review, 'reviews')
  await review.getByRole('button', { name: 'Justified: Mara Okafor', exact: true }).click()
  await expect(review.getByText('Nothing waits.')).toBeVisible()

  await desk.goto('/people/duplicates')
  await expect(desk.getByRole('button', { name: /^Different people/ })).toBeVisible()
  await clean(desk)
  await shoot(desk, 'duplicates')
  await desk.getByRole('button', { name: /^Different people/ }).click()
  await expect(desk.getByText('Nothing to decide')).toBeVisible()
})
