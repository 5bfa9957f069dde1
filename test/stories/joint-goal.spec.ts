/** COO-29: a goal is set and served together: who set it, who contributes and with which step, and who leads; in a real browser. */
import { expect, test, type Page } from '@playwright/test'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { planBegun, stepAskedOf } from '../harness/plan-in-force.ts'
import { leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, goal: string, address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing'])
  goal = await planBegun(at)
  for (const who of [at.ids.partner2, at.person]) await stepAskedOf(at, goal, who)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

test('the coordinator says who is in it; an agency without a step is flagged until one is asked of it; the person reads that they set it', async ({
  browser,
}) => {
  const windowOf = async (as: As, width = 1360): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, viewport: { width, height: 860 } })
    const [name, value] = as.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const desk = await windowOf(at.as.coordinator)
  const form = desk.getByRole('dialog')
  const withIt = async (field: string, ...names: string[]) => {
    await form
      .getByRole('combobox', { name: field })
      .or(form.getByRole('textbox', { name: field }))
      .first()
      .click({ force: true })
    for (const name of names) await form.getByRole('option', { name, exact: true }).click()
    await form.getByText('A lease', { exact: true }).click() // the list beneath the field closes
  }
  const flagged = desk.getByText('Northside Health contributes; you can see no step of theirs yet.')

  await test.step('set by the person, their agency and another; led by one; two contribute, each with a step', async () => {
    await desk.goto(`/people/${at.person}/plan`)
    await desk.getByRole('button', { name: 'Who is in it: A lease' }).click()
    await withIt('Who set it?', 'Harbour Homes', 'Bridge Housing') // that it was the person’s own stands there already
    await withIt('Who contributes?', 'Lan', 'Bridge Housing')
    await withIt('Who leads?', 'Harbour Homes')
    await look(desk, 'joint-goal-form')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await expect(
      desk.getByText(/^Set by Lan, Bridge Housing,? and Harbour Homes · Contributing: Lan and Bridge Housing · Harbour Homes leads$/),
    ).toBeVisible()
    await expect(desk.getByText(/you can see no step of theirs yet/)).toHaveCount(0)
  })
  await test.step('a third contributes without a step: flagged, until a step is asked of somebody who works there', async () => {
    await desk.getByRole('button', { name: 'Who is in it: A lease' }).click()
    await withIt('Who contributes?', 'Northside Health')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await expect(flagged).toBeVisible()
    await look(desk, 'joint-goal-flagged')
    await stepAskedOf(at, goal, at.ids.partner3)
    await expect(flagged).toHaveCount(0)
  })
  await test.step('in their own pages the person stands first', async () => {
    const own = await windowOf(at.as.person, 390)
    await own.goto('/my/plan')
    await expect(own.getByText(/^Set by you, Bridge Housing,? and Harbour Homes$/)).toBeVisible()
    await expect(own.getByText(/^Helping: you, Bridge Housing,? and Northside Health$/)).toBeVisible()
    await look(own, 'joint-goal-mine')
  })
})
