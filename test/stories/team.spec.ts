/** A team that is clear about itself, in a real browser: one page, one button, for a partner, the coordinator and the person. */
import { GAIN } from '../harness/given-plan.ts'
import { expect, test, type Page } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
let person: string
const dialog = (page: Page) => page.getByRole('dialog')

test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  for (const one of [agency.a2, agency.a3]) await given.involve(person, one)
  for (const one of Object.values(agency)) await given.consent(person, one, ['general', 'housing', 'health'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('a partner reads who does what and confirms once, or objects; the person is asked in their own pages; what is missing is amber', async ({
  browser,
}) => {
  const at = `/api/people/${person}`
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], '/today')
  const sup = await stage.windowAt(browser, stage.staff['sup.a1'], '/today')
  await told(coord, 'POST', `${at}/plan`, {})
  const { id } = await told(sup, 'POST', `${at}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await told(coord, 'POST', `${at}/plan/coordinators/${id}/answer`, { acknowledge: true })
  await told(coord, 'POST', `${at}/plan/participants`, {
    party_id: stage.staff['worker.a2'],
    role: 'Housing worker',
    responsibilities: 'The tenancy',
    gain: GAIN,
  })
  await told(coord, 'POST', `${at}/plan/participants`, { party_id: stage.staff['worker.a3'], role: 'Community nurse', gain: GAIN })

  await test.step('worker.a2 opens the plan, is led to the page, and confirms', async () => {
    const partner = await stage.windowAt(browser, stage.staff['worker.a2'], `/people/${person}/plan`)
    await partner.getByRole('link', { name: 'Read the team’s page and confirm it' }).click()
    await expect(partner.getByRole('heading', { name: 'Your part' })).toBeVisible()
    await expect(partner.getByText('Housing worker: The tenancy')).toBeVisible()
    await look(partner, 'team-one-page')
    await partner.getByRole('button', { name: 'I confirm: this is clear to me' }).click()
    await expect(partner.getByText('You have confirmed the page as it is now.').first()).toBeVisible()
  })
  await test.step('worker.a3 has no way to be reached; the coordinator fills in their line', async () => {
    await coord.goto(`/people/${person}?tab=team`)
    await expect(coord.getByText('No way to reach').first()).toBeVisible()
    await coord.getByRole('button', { name: 'Change: worker.a3' }).click()
    await dialog(coord).getByRole('textbox', { name: 'How are they reached?' }).fill('555 0103, mornings')
    await dialog(coord).getByRole('textbox', { name: 'Responsible for what?' }).fill('Medicine')
    await dialog(coord).getByRole('button', { name: 'Save' }).click()
    await expect(dialog(coord)).toBeHidden()
    await expect(coord.getByText('555 0103, mornings')).toBeVisible()
    await look(coord, 'team-role-map')
  })
  await test.step('worker.a3 objects; the coordinator writes what was agreed', async () => {
    const partner = await stage.windowAt(browser, stage.staff['worker.a3'], `/people/${person}?tab=team`)
    await partner.getByRole('button', { name: 'I do not agree with how it is coordinated' }).click()
    await partner.getByRole('textbox', { name: 'What do you object to?' }).fill('Too many calls in one week')
    await partner.getByRole('button', { name: 'Raise the objection' }).click()
    await expect(partner.getByRole('textbox', { name: 'What do you object to?' })).toBeHidden()
    await expect(partner.getByText('Too many calls in one week')).toBeVisible()
    await coord.reload()
    await coord.getByRole('button', { name: 'Write what was agreed' }).click()
    await coord.getByRole('textbox', { name: 'What did you agree on?' }).fill('One call on Mondays, with all of us')
    await coord.getByRole('button', { name: 'Save' }).click()
    await expect(coord.getByText('One call on Mondays, with all of us')).toBeVisible()
  })
  await test.step('the person sees who is who, and says that it is clear', async () => {
    const own = await stage.windowAt(browser, person, '/my/people')
    await own.setViewportSize({ width: 390, height: 844 })
    await expect(own.getByText('How to reach: 555 0103, mornings')).toBeVisible()
    await look(own, 'team-mine')
    await own.getByRole('button', { name: 'Yes, this is clear to me' }).click()
    await expect(own.getByText('You have confirmed the page as it is now.')).toBeVisible()
  })
})
