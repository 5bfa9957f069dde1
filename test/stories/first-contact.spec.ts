/** What intake is told and not told while it writes a first contact down, and before it rings back. */
import { expect, test } from '@playwright/test'
import { leave, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))
test.setTimeout(180_000)

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
