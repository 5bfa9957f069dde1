/** Somebody without an account asks for help on an old phone; a worker finds it in the inbox, as typed, and answers. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))
test.setTimeout(240_000)

test('asked without an account, first how to be reached safely; answered from the inbox, nothing asked twice', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.address, viewport: { width: 360, height: 780 }, colorScheme: 'dark', locale: 'en-AU' })
  const phone = await context.newPage()
  await phone.goto('/hello')
  await expect(phone).toHaveTitle('Home')
  await expect(phone.getByRole('textbox').first()).toHaveAccessibleName(/How can we reach you safely/)
  await expect(phone.getByRole('button', { name: 'Leave this page fast' })).toBeVisible()
  await phone.getByLabel('How can we reach you safely?').fill('Text after nine, never call')
  await phone.getByLabel('What do you need?').fill('We sleep in the car since Friday')
  await phone.getByLabel('What may we call you?').fill('Rosa Vidal')
  const agency = phone.getByLabel('Whom do you want to ask?')
  await agency.selectOption(await agency.locator('option', { hasText: 'Harbour' }).first().getAttribute('value'))
  await look(phone, 'hello')
  await phone.waitForTimeout(3_500) // nobody writes that fast
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByRole('heading', { name: 'We have your words' })).toBeVisible()

  const intake = await stage.window(browser, 'intake.a1')
  await intake.goto('/entry')
  const word = intake.getByRole('article', { name: 'Rosa Vidal' })
  await expect(word).toContainText('We sleep in the car since Friday')
  await expect(word).toContainText('Text after nine, never call')
  await look(intake, 'hello-inbox')
  await word.getByRole('link', { name: 'Answer and log' }).click()
  await expect(intake.getByRole('textbox', { name: 'Given name' })).toHaveValue('Rosa')
  await expect(intake.getByLabel('Safe way to reach them')).toHaveValue('Text after nine, never call')
  await expect(intake.getByLabel('What they tell you')).toHaveValue('We sleep in the car since Friday')
  await expect(intake.getByRole('region', { name: 'Could it be one of these?' })).toContainText('Nobody')
  await intake.getByRole('button', { name: 'Log and start the clock' }).click()
  await expect(intake.getByRole('heading', { name: 'Rosa Vidal', level: 1 })).toBeVisible()
  await intake.goto('/entry')
  await expect(intake.getByRole('link', { name: 'Rosa Vidal' })).toBeVisible()
  await expect(intake.getByRole('article', { name: 'Rosa Vidal' })).toHaveCount(0)
})
