/** The main worker, in a real browser: named in one field, rated in private by the person, mended as they choose. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Lin', family_name: 'Zhao', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'housing', 'health'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('the coordinator names the main worker; after a month Lin says in private how it goes; the supervisor alone reads it, and mends it as Lin chose', async ({
  browser,
}) => {
  const { staff, world } = stage
  const tab = `/people/${person}?tab=relationship`
  await test.step('as coord.a1', async () => {
    const page = await stage.windowAt(browser, staff['coord.a1'], tab)
    await expect(page.getByText('Nobody is the main worker yet')).toBeVisible()
    await page.getByRole('combobox', { name: 'Who is it?' }).click()
    await page.getByRole('option', { name: 'worker.a1', exact: true }).click()
    await page.getByRole('button', { name: 'Name them' }).click()
    await expect(page.getByRole('heading', { name: 'worker.a1' })).toBeVisible()
    await look(page, 'relationship-named')
  })
  for (const [n, who] of ['worker.a1', 'worker.a1', 'coord.a1', 'coord.a1', 'coord.a1'].entries())
    await world.admin.query(
      `insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed) values ($1, $2, $3, 'phone', $4, $4, 'Spoke')`,
      [person, stage.agency.a1, staff[who as 'worker.a1'], `2025-03-2${n}T09:00:00Z`],
    )
  await stage.at('2025-04-02T09:00')
  await test.step('as Lin, after a month: low, and rather another worker', async () => {
    const own = await stage.windowAt(browser, person, '/my/people')
    await expect(own.getByRole('heading', { name: 'How is it with worker.a1?' })).toBeVisible()
    for (const [question, score] of [
      ['We work on what matters to me', 'A little'],
      ['The way we work helps me', 'A little'],
      ['I feel respected and understood', 'A little'],
    ] as const)
      await own.getByRole('radiogroup', { name: question }).getByText(score).click()
    await look(own, 'relationship-my-three')
    await own.getByRole('button', { name: 'Send to the supervisor' }).click()
    await own.getByRole('button', { name: 'Another worker' }).click()
    await expect(own.getByText(/You want another worker/)).toBeVisible()
    await look(own, 'relationship-my-choice')
  })
  await test.step('worker.a1 sees how much of the contact was theirs, and nothing of what was said', async () => {
    const page = await stage.windowAt(browser, staff['worker.a1'], tab)
    await expect(page.getByText('2 of 5 with worker.a1: 40 %, target 60 %')).toBeVisible()
    await expect(page.getByText('How it goes, in private')).toHaveCount(0)
  })
  await test.step('as sup.a1: what Lin wants, and by when', async () => {
    const page = await stage.windowAt(browser, staff['sup.a1'], tab)
    await expect(page.getByText('Wants another worker')).toBeVisible()
    await look(page, 'relationship-supervisor')
  })
})
