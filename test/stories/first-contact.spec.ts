/** What intake is told and not told while it writes a first contact down, and before it rings back. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))

test('a day that nobody can read is said to be none, and nothing is logged without it', async ({ browser }) => {
  const page = await stage.window(browser, 'intake.a1')
  await page.goto('/entry/new')
  await page.getByLabel('Given name').fill('Nadia')
  await page.getByLabel('What they tell you').fill('Two nights in the car')
  const born = page.getByRole('textbox', { name: 'Date of birth' })
  const since = page.getByRole('textbox', { name: 'Since' })
  await born.fill('31/2/1990')
  await since.fill('2099-13-45')
  await page.keyboard.press('Control+Enter')
  for (const [field, typed] of [
    [born, '31/2/1990'],
    [since, '2099-13-45'],
  ] as const) {
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/This is not a day/)
    await expect(field).toHaveValue(typed)
  }
  await expect(page.getByRole('heading', { name: 'New first contact', level: 1 })).toBeVisible()
  await born.fill('28/2/1990')
  await since.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Nadia', level: 1 })).toBeVisible()
  const { rows } = await stage.world.admin.query("select born::text from care.person where given_name = 'Nadia'")
  expect(rows).toEqual([{ born: '1990-02-28' }])
})

test('whoever rings back reads how it is safe to, and the phone is not chosen for them', async ({ browser }) => {
  const page = await stage.window(browser, 'intake.a1', { phone: true })
  await page.goto('/entry')
  await page.getByRole('button', { name: 'Find a person or action' }).click()
  const find = page.getByRole('textbox', { name: 'Find a person or action' })
  await find.fill('first contact')
  await page.getByRole('button', { name: 'New first contact' }).last().click()
  await page.getByLabel('Given name').fill('Omar')
  await page.getByLabel('What they tell you').fill('Sleeps at a friend’s until Sunday')
  const long = 'onlyaftersix'.repeat(20)
  await page.getByLabel('Safe way to reach them').fill(`only after 5 pm ${long}`)
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  const way = page.getByLabel('By phone, text or another way')
  await expect(way, 'which way is safe is asked, not taken for granted').toBeFocused()
  await way.selectOption('text')
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  await expect(page.getByText(/Reach safely: Text message, only after 5 pm/)).toBeVisible()
  await page.getByRole('button', { name: 'Record the answer' }).click()
  await expect(page.getByLabel('How', { exact: true })).toHaveValue('text')
  await look(page, 'first-contact-ring-back')
  const wide = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.goto(`/people/${/[0-9a-f-]{36}/.exec(page.url())![0]}`)
  await expect(page.getByText(/Reach safely: Text message, only after 5 pm/)).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
})
