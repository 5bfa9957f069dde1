/** A support is named, sought and cannot be had; a step's van is listed, made certain and moved to another day, in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff, world } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'housing', 'health'])
  for (const [category, words] of [
    ['housing', 'A home that he can keep'],
    ['health', 'Getting to the shops'],
  ])
    await world.admin.query('insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, $2, $3, $4, $5, 3)', [
      person,
      category,
      agency.a1,
      staff['coord.a1'],
      words,
    ])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('what the plan names is sought, and what cannot be had is told; a van for the move, and its history', async ({ browser }) => {
  const plan = `/api/people/${person}/plan`
  const page = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=obtaining`)
  await told(page, 'POST', plan, {})
  const [need] = (await told(page, 'GET', plan)).needs
  const goal = { words: 'Keep the home', category: need.category, horizon: 'short', target_on: '2025-05-01', success_measure: 'Rent paid', need_ids: [need.id], quality_area: 'home', confidence: 7, does_now: 'worker', does_in_end: 'alone' } // prettier-ignore
  const { id } = await told(page, 'POST', `${plan}/goals`, goal)
  await told(page, 'POST', `${plan}/goals/${id}/actions`, {
    words: 'Move in',
    deliverable: 'Moved in',
    ask: { responsible_id: stage.staff['coord.a1'], due_at: '2025-04-12T12:00:00Z' },
  })
  await page.reload()

  await test.step('a support is named for a need', async () => {
    await look(page, 'obtaining-empty')
    await page.getByRole('button', { name: 'Name a support' }).click()
    await page.getByRole('textbox', { name: 'What is it?' }).fill('Mobility scooter')
    await page.getByRole('combobox', { name: 'For which need?' }).click()
    await page.getByRole('option', { name: 'Getting to the shops' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('For: Getting to the shops')).toBeVisible()
    await expect(page.getByText('Not started')).toBeVisible()
    for (const what of ['Bond loan', 'Tenancy advice'])
      await told(page, 'POST', `/api/people/${person}/supports`, { what, need_id: need.id, source: 'Northside Housing' })
    await page.reload()
  })
  await test.step('a call is logged; then it cannot be had, and the person is told', async () => {
    await page.getByRole('button', { name: 'Log what you did: Mobility scooter' }).click()
    await page.getByRole('radio', { name: 'Call' }).click()
    await page.getByRole('textbox', { name: 'What did you do, and what came of it?' }).fill('They have none before winter')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Seeking')).toBeVisible()
    await page.getByRole('button', { name: 'More for: Mobility scooter' }).click()
    await page.getByRole('menuitem', { name: 'Cannot be had' }).click()
    await page.getByRole('textbox', { name: 'Why can it not be had?' }).fill('No fund pays for it here')
    await look(page, 'obtaining-cannot')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/^Tell the person by/)).toBeVisible()
  })
  await test.step('the move needs a van; it is certain, and then for another day', async () => {
    await page.getByRole('button', { name: 'Add what it needs: Move in' }).click()
    await page.getByRole('radio', { name: 'Vehicle' }).click()
    await page.getByRole('textbox', { name: 'What exactly?' }).fill('Van')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Change: Van' }).click()
    await page.getByRole('textbox', { name: 'Where does it come from?' }).fill('Church van')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Ready', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Change: Van' }).click()
    await page.getByRole('textbox', { name: 'Needed on' }).fill('2025-04-14')
    await page.keyboard.press('Tab')
    await look(page, 'obtaining-change')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: '4 changes' }).click()
    await expect(page.getByText(/Day: 12 Apr 2025 → 14 Apr 2025/)).toBeVisible()
    await look(page, 'obtaining')
  })
  await test.step('what is for everybody is not forgotten, and for a heavy need a specialist is considered, or it is said why not', async () => {
    await stage.world.admin.query(`update care.plan set level = 'high' where person_id = $1`, [person])
    await page.reload()
    await expect(page.getByText('Add everyday services: doctor, school, library.')).toBeVisible()
    await page.getByRole('button', { name: 'More for: Tenancy advice' }).click()
    await page.getByRole('menuitem', { name: 'It is: Specialist' }).click()
    await expect(page.getByText('1 specialist')).toBeVisible()
    await page.getByRole('button', { name: 'Show the services' }).click()
    await look(page, 'mix-hints')
    await page.getByRole('button', { name: 'Name one in the plan' }).click()
    await page.getByRole('textbox', { name: 'What is it?' }).fill('Family doctor')
    await page.getByRole('combobox', { name: 'For which need?' }).click()
    await page.getByRole('option', { name: 'Getting to the shops' }).click()
    await page.getByRole('radio', { name: 'Everyday' }).click()
    await look(page, 'mix-name')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('1 everyday')).toBeVisible()
    await expect(page.getByText('Add everyday services: doctor, school, library.')).toBeHidden()
    await page.getByRole('button', { name: 'Say why not: a specialist for “Getting to the shops”' }).click()
    await page.getByRole('radio', { name: 'The person does not want it' }).click()
    await page.getByRole('textbox', { name: 'What did they say?' }).fill('I like to walk there with Kim')
    await look(page, 'mix-why')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('No specialist for “Getting to the shops”: The person does not want it')).toBeVisible()
    await look(page, 'mix')
  })
  await test.step('Sam reads how far each is', async () => {
    const own = await stage.windowAt(browser, person, '/my/steps')
    await expect(own.getByText('What your plan names')).toBeVisible()
    await expect(own.getByText('Cannot be had')).toBeVisible()
    await look(own, 'obtaining-mine')
  })
  await test.step('what his own step needs, Sam says on the phone; he has it, and the coordinator sees both', async () => {
    await told(page, 'POST', `${plan}/goals/${id}/actions`, {
      words: 'Pack the boxes',
      deliverable: 'Packed',
      ask: { responsible_id: person, due_at: '2025-04-11T12:00:00Z' },
    })
    const own = await stage.windowAt(browser, person, '/my/steps')
    await own.setViewportSize({ width: 390, height: 844 })
    const step = own.getByRole('region', { name: 'Pack the boxes' })
    await step.getByRole('button', { name: 'I need something for this: Pack the boxes' }).click()
    await step.getByRole('radio', { name: 'Thing' }).click()
    await step.getByRole('textbox', { name: 'What exactly?' }).fill('Twenty boxes')
    await look(own, 'obtaining-my-need')
    await step.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Twenty boxes')).toBeVisible()
    await step.getByRole('button', { name: 'I have it: Twenty boxes' }).click()
    await step.getByRole('textbox', { name: 'Where does it come from?' }).fill('The shop on the corner')
    await step.getByRole('button', { name: 'I have it', exact: true }).click()
    await expect(step.getByText('Certain')).toBeVisible()
    await expect(page.getByText(/From: The shop on the corner/)).toBeVisible()
    await look(own, 'obtaining-my-needs')
  })
})
