/** Four sides of a coordinated response where the plan is read: three of four, the one button that mends the fourth, and what was given, in a real browser. */
import { expect, test } from '@playwright/test'
import { choose, leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Joe', family_name: 'Marsh', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'housing', 'health', 'family'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('family is missing; the brother is not wanted, as Joe says: four of four; support is written down for a goal, and for none', async ({
  browser,
}) => {
  const at = `/api/people/${person}`
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], '/today')
  await told(coord, 'POST', `${at}/plan`, {})
  await told(coord, 'POST', `${at}/plan/participants`, { party_id: stage.staff['worker.a1'], role: 'Support worker' })
  const [a1, by] = [stage.agency.a1, stage.staff['coord.a1']]
  await stage.world.admin.query(`update care.plan set state = 'active', activated_at = guard.now() - interval '20 days' where person_id = $1`, [
    person,
  ])
  await stage.world.admin.query(
    `insert into care.goal (plan_id, person_id, category, agency_id, written_by, words, horizon, state)
     select id, person_id, 'housing', $2, $3, 'A flat of my own', 'long', 'agreed' from care.plan where person_id = $1`,
    [person, a1, by],
  )
  await coord.goto(`/people/${person}/plan`)
  const ring = coord.getByRole('region', { name: 'A coordinated response' })
  await expect(ring.getByText('3 of 4 sides are in place.')).toBeVisible()

  await test.step('support is given for the agreed goal, and once for none', async () => {
    await ring.getByRole('button', { name: 'Write down support given' }).click()
    await ring.getByRole('textbox', { name: 'What was the person given?' }).fill('Went along to the viewing')
    await ring.getByRole('button', { name: 'Save' }).click()
    await expect(ring.getByText('1 of 1 supports')).toBeVisible()
    await ring.getByRole('button', { name: 'Write down support given' }).click()
    await ring.getByRole('textbox', { name: 'What was the person given?' }).fill('A lift into town')
    await choose(ring, 'For which agreed goal?', 'For none of these')
    await ring.getByRole('textbox', { name: 'Why for none?' }).fill('The bus broke down')
    await look(coord, 'ring-give')
    await ring.getByRole('button', { name: 'Save' }).click()
    await expect(ring.getByText('too few')).toBeVisible()
    await ring.getByRole('button', { name: 'Show what was given' }).click()
    await look(coord, 'ring-amber')
  })
  await test.step('the button of the missing side leads to the family, where the wish is written', async () => {
    const { id } = await told(coord, 'POST', `${at}/relatives`, { name: 'Kim Marsh', relation: 'sibling' })
    await ring.getByRole('link', { name: 'Offer them a say' }).click()
    await expect(coord.getByText('Kim Marsh').first()).toBeVisible()
    await told(coord, 'POST', `${at}/relatives/${id}/wish`, { wish: 'no', words: 'Not now', mode: 'dictated' })
    await coord.goto(`/people/${person}/plan`)
    await expect(ring.getByText('4 of 4 sides are in place.')).toBeVisible()
    await look(coord, 'ring-whole')
  })
})
