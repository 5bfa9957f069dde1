/** An agency comes in with what the person gains by it, is rated low twice, and leaves with care; in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'
import { givenPlanInForce } from '../harness/underway.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  const a6 = await given.agency('Elder Care Link')
  await given.staff(a6, ['partner_worker'], 'Rosa Diaz')
  await given.involve(person, a6)
  for (const one of [agency.a1, a6]) await given.consent(person, one, ['general', 'housing', 'health'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('A6 is added to the plan with what Sam gains and what he says; twice 2 of 5, and it ends with him', async ({ browser }) => {
  const at = `/api/people/${person}`
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=partners`)
  await expect(coord.getByText('No other agency takes part yet')).toBeVisible()
  await told(coord, 'POST', `${at}/plan`, {})

  await test.step('the form of the plan asks for both', async () => {
    await coord.goto(`/people/${person}/plan`)
    await coord.getByRole('button', { name: 'Add somebody' }).click()
    await coord.getByRole('combobox', { name: 'Who', exact: true }).click()
    await coord.getByRole('option', { name: 'Rosa Diaz' }).click()
    await coord.getByRole('textbox', { name: 'Role' }).fill('Home help')
    await coord.getByRole('button', { name: 'Save' }).click()
    await expect(coord.getByText('First say what the person gains by this agency.')).toBeVisible()
    await coord.getByRole('textbox', { name: 'What does the person gain by Elder Care Link?' }).fill('Somebody is there in the mornings')
    await coord.getByRole('textbox', { name: 'What does the person say to it?' }).fill('If she does not wake me before eight')
    await look(coord, 'partners-comes-in')
    await coord.getByRole('button', { name: 'Save' }).click()
    await expect(coord.getByText('Home help')).toBeVisible()
  })
  await test.step('rated 2 twice, by the coordinator as Sam says it and by Sam on the phone: what becomes of it is to be decided', async () => {
    await coord.goto(`/people/${person}?tab=partners`)
    await coord.getByRole('button', { name: 'Rate the gain: Elder Care Link' }).click()
    await coord.getByText('2', { exact: true }).click()
    await coord.getByRole('textbox', { name: 'What they say to it' }).fill('She is late')
    await look(coord, 'partners-rate')
    await coord.getByRole('button', { name: 'Save' }).click()
    await expect(coord.getByText('She is late')).toBeVisible()

    const phone = await stage.windowAt(browser, person, '/my/people')
    await phone.setViewportSize({ width: 390, height: 844 })
    const gain = phone.getByRole('region', { name: 'Elder Care Link' })
    await expect(phone.getByText('Elder Care Link', { exact: true }), 'an agency is named once').toHaveCount(1)
    await expect(gain.getByRole('heading', { name: 'Rosa Diaz' })).toBeVisible()
    await expect(gain.getByText('Here for this: Somebody is there in the mornings')).toBeVisible()
    await gain.getByRole('button', { name: 'Say how much it helps: Elder Care Link' }).click()
    await gain.getByText('2', { exact: true }).click()
    await gain.getByRole('textbox', { name: 'Anything you want to say to it' }).fill('Late again')
    await look(phone, 'partners-my-gain')
    await gain.getByRole('button', { name: 'Send' }).click()
    await expect(gain.getByText('You said 2 of 5.')).toBeVisible()
    await expect(coord.getByText('Late again'), 'the coordinator sees it without a reload').toBeVisible()
    await expect(coord.getByText(/Twice little gained: decide by/)).toBeVisible()
    await look(coord, 'partners-low')
  })
  await test.step('it ends with care, decided with Sam', async () => {
    await coord.getByRole('button', { name: 'Change or end it: Elder Care Link' }).click()
    await coord.getByRole('radio', { name: 'It ends, with care' }).check()
    await coord.getByRole('textbox', { name: 'Why it ends, and who does it now' }).fill('The neighbour looks in')
    await coord.getByRole('textbox', { name: 'What the person says to it' }).fill('I like her more')
    await look(coord, 'partners-end')
    await coord.getByRole('button', { name: 'Save' }).click()
    await expect(coord.getByText(/left on/)).toBeVisible()
    await expect(coord.getByRole('button', { name: 'Rate the gain: Elder Care Link' })).toHaveCount(0)
    await look(coord, 'partners-left')
  })
})

test('worker.a1 serves whom A4 coordinates: writes how it works, and officer.a4 agrees', async ({ browser }) => {
  const { given, agency, staff } = stage
  const { admin } = stage.world
  const a4 = await given.agency('Department for Families', 'government')
  const officer = await given.staff(a4, ['coordinator'], 'Omar Reed')
  const c3 = await given.person(a4, { given_name: 'Ari', family_name: 'Novak', written_by: officer })
  await given.involve(c3, agency.a1)
  for (const one of [agency.a1, a4]) await given.consent(c3, one, ['general', 'housing'])
  await givenPlanInForce(admin, { person: c3, agency: a4, coordinator: officer })
  await admin.query(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    c3,
    agency.a1,
    staff['worker.a1'],
  ])
  const worker = await stage.windowAt(browser, staff['worker.a1'], `/people/${c3}?tab=partners`)
  await expect(worker.getByText(/agree how it works by/)).toBeVisible()
  await look(worker, 'agreement-owed')
  await worker.getByRole('button', { name: 'Write the agreement' }).click()
  await worker.getByRole('textbox', { name: 'How it is coordinated' }).fill('Omar calls the reviews; we see Ari twice a week')
  await worker.getByRole('textbox', { name: 'How often you speak' }).fill('Every second Tuesday')
  await worker.getByRole('textbox', { name: 'Spoken about on' }).fill('2025-03-03')
  await worker.getByRole('button', { name: 'Save and ask them to agree' }).click()
  await expect(worker.getByText(/an agreement without that is not saved/)).toBeVisible()
  await worker.getByRole('textbox', { name: 'How issues are handled' }).fill('Ring each other first, then both supervisors')
  await look(worker, 'agreement-form')
  await worker.getByRole('button', { name: 'Save and ask them to agree' }).click()
  await expect(worker.getByText('Waits for Department for Families')).toBeVisible()

  const theirs = await stage.windowAt(browser, officer, `/people/${c3}?tab=partners`)
  await theirs.getByRole('button', { name: 'Agree for Department for Families' }).click()
  await expect(theirs.getByText('Both agreed')).toBeVisible()
  await look(theirs, 'agreement-both')
})

test('A4 works with families only a little: worker.a1 asks it to involve the aunt whom Ari wants, and she is', async ({ browser }) => {
  const { given, agency, staff } = stage
  const { admin } = stage.world
  const a4 = await given.agency('Office for Families', 'government')
  await admin.query(`update care.agency set family_approach = 'limited' where id = $1`, [a4])
  const officer = await given.staff(a4, ['coordinator'], 'Olga Reed')
  const c3 = await given.person(a4, { given_name: 'Ari', family_name: 'Novak', written_by: officer })
  await given.involve(c3, agency.a1)
  for (const one of [agency.a1, a4]) await given.consent(c3, one, ['general', 'housing', 'family'])
  await givenPlanInForce(admin, { person: c3, agency: a4, coordinator: officer })
  await admin.query(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    c3,
    agency.a1,
    staff['worker.a1'],
  ])
  const worker = await stage.windowAt(browser, staff['worker.a1'], '/today')
  const { id } = await told(worker, 'POST', `/api/people/${c3}/relatives`, { name: 'Vera Novak', relation: 'other_family' })
  await told(worker, 'POST', `/api/people/${c3}/relatives/${id}/wish`, { wish: 'yes', topics: ['family'], mode: 'dictated' })
  await worker.goto(`/people/${c3}`)
  await expect(worker.getByText('Ask Office for Families to involve Vera Novak by', { exact: false })).toBeVisible()
  await look(worker, 'family-ask-owed')
  await worker.getByRole('button', { name: 'Ask Office for Families' }).click()
  await worker.getByRole('textbox', { name: 'What you ask for' }).fill('Ari wants Vera at the talk about where he lives')
  await look(worker, 'family-ask')
  await worker.getByRole('button', { name: 'Save' }).click()
  await worker.getByRole('button', { name: 'They have answered' }).click()
  await worker.getByRole('textbox', { name: 'What they said' }).fill('She is invited on Friday')
  await worker.getByRole('button', { name: 'Save' }).click()
  await expect(worker.getByText('She is invited on Friday')).toBeVisible()
  await expect(worker.getByText('Ask Office for Families to involve', { exact: false })).toHaveCount(0)
  await look(worker, 'family-asked')
})
