/** In a real browser: somebody close is let in by the person and made sure of, has a say on her phone, and finds nothing there once the person has stopped it. */
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn } from '../harness/given.ts'
import { picture } from '../harness/picture.ts'
import { leave } from '../harness/story.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('a mother: wished for, made sure of, asked, told; and shut out with one tap', async ({ browser }) => {
  const given = givenIn(world.admin)
  const ours = await given.agency('Harbour House')
  const coordinator = await given.staff(ours, ['coordinator'], 'Ana Ruiz')
  const lin = await given.person(ours, { given_name: 'Lin', family_name: 'Zhao' })
  await given.consent(lin, ours, ['general', 'family', 'housing', 'safety'])
  const window = async (party: string, options = {}): Promise<Page> => {
    const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
    const context = await browser.newContext({ baseURL: address, ...options })
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const phone = { viewport: { width: 390, height: 844 } }

  const desk = await window(coordinator)
  await desk.goto(`/people/${lin}`)
  const close = desk.getByRole('region', { name: 'Close to Lin Zhao' })
  await close.getByRole('button', { name: 'Add somebody' }).click()
  await desk.getByLabel('Their name').fill('Hua Zhao')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(close).toContainText('Nobody has made sure that it is safe')

  const own = await window(lin, phone)
  await own.goto('/my/family')
  await own.getByRole('button', { name: 'Change' }).click()
  await own.getByRole('combobox', { name: 'About what' }).click()
  await own.getByRole('option', { name: 'Housing and tenancy', exact: true }).click()
  await own.keyboard.press('Escape')
  await clean(own)
  await own.getByRole('button', { name: 'Save' }).click()
  await expect(own.getByText('They see nothing yet')).toBeVisible()
  await picture(own, 'family-own')

  await desk.reload()
  await close.getByRole('button', { name: 'Make sure it is safe' }).click()
  await desk.getByRole('radio', { name: 'Yes, it is safe' }).check()
  await desk.getByLabel('How did you make sure?').fill('Asked Lin alone')
  await clean(desk)
  await desk.getByRole('button', { name: 'Save' }).click()
  await close.getByRole('button', { name: 'Offer a say' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Offer a say' }).click()
  await expect(close).toContainText('No answer yet')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await clean(desk)
  await picture(desk, 'family-desk')

  const { rows } = await world.admin.query(`select id from care.relative where name = 'Hua Zhao'`)
  const hers = await window(rows[0].id, phone)
  await hers.goto('/my')
  await hers.getByRole('button', { name: 'Would you like to have a say?' }).click()
  await hers.getByRole('radio', { name: 'Yes', exact: true }).check()
  await hers.getByLabel('In your own words').fill('I will come')
  await clean(hers)
  await picture(hers, 'family-hers')
  await hers.getByRole('button', { name: 'Send my answer' }).click()
  await expect(hers.getByText('You answered: Yes')).toBeVisible()

  await hers.getByLabel('What do you want to know about other services?').fill('Who helps with respite?')
  await hers.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(hers.getByText(/You asked.*Who helps with respite/)).toBeVisible()

  await desk.goto(`/people/${lin}?tab=family`)
  const asked = desk.getByRole('region', { name: 'What family is asked and given' })
  await asked.getByRole('button', { name: 'Answer' }).click()
  await desk.getByLabel('Which services? One in each line').fill('Respite North\nSaturday group')
  await clean(desk)
  await desk.getByRole('button', { name: 'Save' }).click()
  await asked.getByRole('button', { name: 'Ask them to take part: Hua Zhao' }).click()
  await desk.getByLabel('What about', { exact: true }).fill('The children after school')
  await desk.getByRole('button', { name: 'Save' }).click()
  await asked.getByRole('button', { name: 'Offer support for themselves: Hua Zhao' }).click()
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(asked).toContainText('Time off from caring')
  const law = desk.getByRole('region', { name: 'What the law brings' })
  await law.getByRole('button', { name: 'Write one down' }).click()
  await desk.getByLabel('What happens').fill('A notice to leave')
  await desk.getByLabel('On which day').fill('2027-04-20')
  await desk.keyboard.press('Tab')
  await clean(desk)
  await picture(desk, 'family-law-form')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(law).toContainText('Tell the family by')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await clean(desk)
  await picture(desk, 'family-given-desk')

  await hers.reload()
  await expect(hers.getByText('Saturday group')).toBeVisible()
  await hers.getByRole('textbox', { name: 'What would you like to say?' }).fill('I can fetch them')
  await clean(hers)
  await picture(hers, 'family-given-hers')
  await hers.getByRole('button', { name: 'Send my answer' }).first().click()
  await expect(hers.getByText('“I can fetch them”')).toBeVisible()

  await own.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(own.getByText('You share nothing with them.')).toBeVisible()
  await expect(hers.getByRole('heading', { name: /No longer shared with you|Nothing is shown to you now/ })).toBeVisible()
  await expect(hers.getByText('Lin')).toHaveCount(0)
  await clean(hers)
})
