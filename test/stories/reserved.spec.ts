/** A department decides where a person lives, support is given here: asked, decided in its name, read by the person; in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { givenPlanInForce } from '../harness/underway.ts'

let stage: Stage
let person: string
let omar: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  const { admin } = stage.world
  person = await given.person(agency.a1, { given_name: 'Ari', family_name: 'Novak', written_by: staff['coord.a1'] })
  const department = await given.agency('Department for Families', 'government')
  omar = await given.staff(department, ['coordinator'], 'Omar Reed')
  await given.involve(person, department)
  for (const one of [agency.a1, department]) await given.consent(person, one, ['general', 'housing', 'legal'])
  await givenPlanInForce(admin, { person, agency: agency.a1, coordinator: staff['coord.a1'] })
  await admin.query(
    `insert into care.statutory_responsibility (person_id, agency_id, written_by, body, body_agency_id, legal_basis, officer, officer_id, officer_contact, reserved, from_on, to_on)
     values ($1, $2, $3, 'Department for Families', $4, 'Guardianship order: placement', 'Omar Reed', $5, '5550 4004', '{housing}', '2025-01-01', '2099-08-14')`,
    [person, agency.a1, staff['coord.a1'], department, omar],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('coord.a1 writes the decision “move to lodging”: the form asks the officer and it stays open; officer.a4 approves, and Ari reads it', async ({
  browser,
}) => {
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}/plan`)
  await coord.getByRole('button', { name: 'Write down a decision' }).click()
  await coord.getByRole('textbox', { name: 'What did Ari Novak decide?' }).fill('Move to a lodging near the college')
  await coord.getByRole('combobox', { name: 'Part of life' }).click()
  await coord.getByRole('option', { name: 'Housing and tenancy' }).click()
  await coord.getByRole('textbox', { name: 'What does Ari Novak say to it?' }).fill('I want to live where I learn')
  await look(coord, 'reserved-ask')
  await coord.getByRole('button', { name: 'Ask Omar Reed' }).click()
  await expect(coord.getByRole('button', { name: 'Ask Omar Reed' })).toHaveCount(0)

  const theirs = await stage.windowAt(browser, omar, `/people/${person}?tab=partners`)
  await expect(theirs.getByText('Open: Omar Reed', { exact: false })).toBeVisible()
  await look(theirs, 'reserved-open')
  await theirs.getByRole('button', { name: 'Decide', exact: true }).click()
  await theirs.getByRole('radio', { name: 'Approve' }).check()
  await theirs.getByRole('textbox', { name: 'What goes with it' }).fill('From April; looked at again in June')
  await look(theirs, 'reserved-decide')
  await theirs.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(theirs.getByText('Department for Families, Omar Reed', { exact: false })).toBeVisible()
  await look(theirs, 'reserved-stands')

  const mine = await stage.windowAt(browser, person, '/my/people')
  await expect(mine.getByText('By law they decide about', { exact: false })).toBeVisible()
  await expect(mine.getByText('Approved')).toBeVisible()
  await look(mine, 'reserved-mine')
})
