/** Something stands between two agencies: logged, with both supervisors after its days, solved and told; in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { givenPlanInForce } from '../harness/underway.ts'

let stage: Stage
let person: string
let pete: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  const { admin } = stage.world
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  const other = await given.agency('Bridge Housing', 'housing')
  pete = await given.staff(other, ['partner_worker'], 'Pete Hall')
  await given.involve(person, other)
  for (const one of [agency.a1, other]) await given.consent(person, one, ['general', 'housing'])
  await givenPlanInForce(admin, { person, agency: agency.a1, coordinator: staff['coord.a1'] })
  await admin.query(
    `insert into care.participant (plan_id, person_id, agency_id, written_by, party_id, role) select id, person_id, agency_id, $2, $3, 'Housing' from care.plan where person_id = $1`,
    [person, staff['coord.a1'], pete],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('coord.a1 logs that A2 does not answer; its worker says how it was solved; Sam is told', async ({ browser }) => {
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=partners`)
  await coord.getByRole('button', { name: 'Log an issue' }).click()
  await coord.getByRole('textbox', { name: 'What happened' }).fill('No answer for 10 days')
  await look(coord, 'issue-log')
  await coord.getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('With Pete Hall')).toBeVisible()
  await stage.world.admin.query(`update care.coordination_issue set at = at - interval '8 days' where person_id = $1`, [person])

  const theirs = await stage.windowAt(browser, pete, `/people/${person}?tab=partners`)
  await expect(theirs.getByText('With both supervisors')).toBeVisible()
  await look(theirs, 'issue-above')
  await theirs.getByRole('button', { name: 'Say how it was solved' }).click()
  await theirs.getByRole('textbox', { name: 'How was it solved?' }).fill('Pete rings every Tuesday')
  await theirs.getByRole('checkbox', { name: 'It touches the person' }).check()
  await look(theirs, 'issue-solve')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await expect(theirs.getByText('Tell the person by', { exact: false })).toBeVisible()
  await theirs.getByRole('button', { name: 'The person was told' }).click()
  await theirs.getByRole('textbox', { name: 'What do they say to it?' }).fill('At last')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await expect(theirs.getByText('“At last”', { exact: false })).toBeVisible()
  await look(theirs, 'issue-told')
})
