/** A home, in a real browser: listed, matched with reasons, applied for, offered and taken; a dearer one needs a budget. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  await given.involve(person, agency.a2)
  for (const one of [agency.a1, agency.a2]) await given.consent(person, one, ['general', 'housing', 'money'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('worker.a2 lists two homes; coord.a1 matches and applies with Sam; it is offered, and Sam takes it', async ({ browser }) => {
  const { staff } = stage
  const homes = await stage.windowAt(browser, staff['worker.a2'], '/homes')
  await test.step('as worker.a2: a flat at 180 and a house at 240', async () => {
    await expect(homes.getByText('No home is listed yet')).toBeVisible()
    for (const [name, rent] of [
      ['Flat in Tide Street', '180'],
      ['House in Linnet Close', '240'],
    ] as const) {
      await homes.getByRole('button', { name: 'List a home' }).click()
      await homes.getByRole('textbox', { name: 'What is it called?' }).fill(name)
      await homes.getByRole('textbox', { name: 'Rent in a week' }).fill(rent)
      await homes.getByRole('button', { name: 'List it' }).click()
      await expect(homes.getByRole('heading', { name })).toBeVisible()
    }
  })
  const page = await stage.windowAt(browser, staff['coord.a1'], `/people/${person}?tab=housing`)
  await test.step('as coord.a1: 29 %, within 30 %; the other only with a budget', async () => {
    await page.getByRole('button', { name: 'Say what there is in a week' }).click()
    await page.getByRole('textbox', { name: 'In a week' }).fill('620')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText('29 % of the income, within 30 %')).toBeVisible()
    await page.getByRole('button', { name: 'Apply for it: House in Linnet Close' }).click()
    await expect(page.getByRole('button', { name: 'Apply for it', exact: true })).toBeDisabled()
    await look(page, 'housing-over')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'Apply for it: Flat in Tide Street' }).click()
    await page.getByRole('button', { name: 'Apply for it', exact: true }).click()
    await expect(page.getByText('Place 1 of 1 in the queue')).toBeVisible()
    await look(page, 'housing-applied')
  })
  await test.step('as worker.a2: who waits, and it is offered', async () => {
    await homes.goto(`${stage.address}/homes`)
    await expect(homes.getByRole('link', { name: 'Sam Okoro' })).toBeVisible()
    await look(homes, 'housing-homes')
    await homes.getByRole('link', { name: 'Sam Okoro' }).click()
    await homes.getByRole('button', { name: 'Offer it: Flat in Tide Street' }).click()
    await homes.getByRole('button', { name: 'Offer it', exact: true }).click()
    await expect(homes.getByText('Offered').first()).toBeVisible()
  })
  await test.step('as Sam: I take it', async () => {
    const own = await stage.windowAt(browser, person, '/my/plan/services')
    await own.getByRole('button', { name: 'Take it: Flat in Tide Street', exact: true }).click()
    await look(own, 'housing-my')
    await own.getByRole('button', { name: 'Take it', exact: true }).click()
    await expect(own.getByText('Taken').first()).toBeVisible()
  })
})
