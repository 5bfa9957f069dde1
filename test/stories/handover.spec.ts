/** A worker leaves: the administrator is refused, the supervisor hands over in one step, a colleague agrees, the person meets them, in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
let person: string
let taker: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'housing', 'health'])
  taker = await given.staff(agency.a1, ['support_worker'], 'worker2.a1')
})
test.afterAll(({ browser }) => leave(browser, stage))

test('what worker.a1 owns is handed to worker2.a1 in one step, who agrees; the person says that they have met', async ({ browser }) => {
  const at = `/api/people/${person}`
  const { staff, agency, given } = stage
  const admin = await given.staff(agency.a1, ['agency_admin'], 'admin.a1')
  const coord = await stage.windowAt(browser, staff['coord.a1'], '/today')
  await told(coord, 'POST', `${at}/plan`, {})
  await told(coord, 'POST', `${at}/plan/participants`, { party_id: staff['worker.a1'], role: 'Support worker', responsibilities: 'The week' })

  await test.step('as admin.a1 ending the work of worker.a1 is refused with what is still owned', async () => {
    const page = await stage.windowAt(browser, admin, '/administration/people')
    await page
      .getByRole('button', { name: /worker\.a1/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'End their work here' }).click()
    await page.getByRole('button', { name: 'Yes, end it' }).click()
    await expect(page.getByText('Plans they take part in (1)')).toBeVisible()
    await look(page, 'handover-refused')
  })
  await test.step('as sup.a1 all of it goes to worker2.a1', async () => {
    const page = await stage.windowAt(browser, staff['sup.a1'], '/handover')
    await page.getByRole('combobox', { name: 'Who leaves, or is away?' }).click()
    await page.getByRole('option', { name: 'worker.a1', exact: true }).click()
    await expect(page.getByRole('checkbox', { name: 'Sam Okoro' })).toBeChecked()
    await page.getByRole('combobox', { name: 'Who takes over?' }).click()
    await page.getByRole('option', { name: 'worker2.a1' }).click()
    await page.getByRole('textbox', { name: 'What should they know?' }).fill('Mornings are best')
    await look(page, 'handover-step')
    await page.getByRole('button', { name: 'Hand all of it over' }).click()
    await expect(page.getByText('worker.a1 to worker2.a1')).toBeVisible()
  })
  await test.step('worker2.a1 takes all of it over', async () => {
    const page = await stage.windowAt(browser, taker, '/handover')
    await expect(page.getByText('Mornings are best')).toBeVisible()
    await page.getByRole('button', { name: 'I take all of it over' }).click()
    await expect(page.getByRole('button', { name: 'Sam Okoro: we have met' })).toBeVisible()
    await look(page, 'handover-agreed')
  })
  await test.step('Sam says that they have met', async () => {
    const own = await stage.windowAt(browser, person, '/my/people')
    await own.getByRole('button', { name: 'Yes, we have met' }).click()
    await expect(own.getByRole('button', { name: 'Yes, we have met' })).toHaveCount(0)
  })
})
