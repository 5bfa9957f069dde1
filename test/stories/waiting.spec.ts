/** Two steps are linked, the first slips, whoever waits takes the day that follows, in a real browser. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff, world } = stage
  person = await given.person(agency.a1, { given_name: 'Joe', family_name: 'Marsh', written_by: staff['coord.a1'] })
  await given.involve(person, agency.a2)
  for (const one of [agency.a1, agency.a2]) await given.consent(person, one, ['general', 'housing'])
  await world.admin.query(
    `insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, 'housing', $2, $3, 'A home of his own', 3)`,
    [person, agency.a1, staff['coord.a1']],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('the account waits for the card and slips with it; worker.a2 takes the day that follows', async ({ browser }) => {
  const plan = `/api/people/${person}/plan`
  const page = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=waiting`)
  await told(page, 'POST', plan, {})
  const [need] = (await told(page, 'GET', plan)).needs
  const goal = { words: 'A home of his own', category: 'housing', horizon: 'short', target_on: '2025-05-01', success_measure: 'Keys', need_ids: [need.id], quality_area: 'home', confidence: 7, does_now: 'worker', does_in_end: 'alone' } // prettier-ignore
  const { id } = await told(page, 'POST', `${plan}/goals`, goal)
  const step = async (words: string, day: string, responsible_id: string) => {
    const due_at = `${day}T12:00:00Z`
    await told(page, 'POST', `${plan}/goals/${id}/actions`, { words, deliverable: words, ask: { responsible_id, due_at } })
  }
  await step('Identity card', '2025-03-10', stage.staff['coord.a1'])
  await step('Bond', '2025-03-17', stage.staff['worker.a2'])
  const partner = await stage.windowAt(browser, stage.staff['worker.a2'], `/people/${person}?tab=waiting`)
  for (const one of [page, partner])
    for (const { id: action, may, version } of (await told(one, 'GET', plan)).actions)
      if (may.includes('agree')) await told(one, 'POST', `${plan}/actions/${action}/answer`, { response: 'agreed', reason: '', version })
  await page.reload()

  await test.step('coord.a1 links the two', async () => {
    await look(page, 'waiting-empty')
    await page.getByRole('button', { name: 'Link two steps' }).click()
    await page.getByRole('combobox', { name: 'What has to be done first?' }).click()
    await page.getByRole('option', { name: /^Identity card/ }).click()
    await page.getByRole('combobox', { name: 'What waits for it?' }).click()
    await page.getByRole('option', { name: /^Bond/ }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('waits for', { exact: true })).toBeVisible()
  })
  await test.step('the card moves by a week', async () => {
    await page.getByRole('button', { name: 'Another day: Identity card' }).click()
    await page.getByRole('textbox', { name: 'Which day?' }).fill('2025-03-17')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: 'Why?' }).fill('The office is closed')
    await look(page, 'waiting-move')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('What this waits for takes longer')).toBeVisible()
  })
  await test.step('worker.a2 takes the day that follows', async () => {
    await partner.reload()
    await expect(partner.getByText('Bond was due on 17 Mar 2025. The day that follows is 24 Mar 2025.')).toBeVisible()
    await look(partner, 'waiting-slipped')
    await partner.getByRole('button', { name: 'Take 24 Mar 2025' }).click()
    await expect(partner.getByText(/worker\.a2 took 24 Mar 2025/)).toBeVisible()
    await look(partner, 'waiting')
  })
})
