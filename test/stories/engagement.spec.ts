/** Keep trying, in a real browser: how somebody is found, two tries in different ways, and found. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Joe', family_name: 'Marsh', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'safety', 'location'])
  await stage.world.admin.query(
    `insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed) values ($1, $2, $3, 'in_person', '2025-02-23T09:00:00Z', '2025-02-23T09:00:00Z', 'Spoke')`,
    [person, agency.a1, staff['coord.a1']],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('as coord.a1: Joe was not seen for eight days; it is written down how he is found, tried in two ways, and he is found', async ({ browser }) => {
  const page = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=engagement`)
  await expect(page.getByText('8 days ago')).toBeVisible()
  await look(page, 'engagement-none')
  await page.getByRole('button', { name: 'Write down how they are found' }).click()
  await page.getByRole('textbox', { name: 'Where are they, or might they be?' }).fill('Under the bridge at Quay Street')
  await page.getByRole('textbox', { name: 'Who knows them?' }).fill('Kim, his sister; the soup van')
  await page.getByRole('textbox', { name: 'What interests them?' }).fill('Chess')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('heading', { name: 'How they are found' })).toBeVisible()
  await page.getByRole('button', { name: 'Note a try' }).click()
  await page.getByText('By phone').click()
  await page.getByRole('textbox', { name: 'What came of it?' }).fill('Rings out')
  await look(page, 'engagement-try')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByText('1 way tried, 2 asked for')).toBeVisible()
  await look(page, 'engagement-tried')
  await page.getByRole('button', { name: 'Note a try' }).click()
  await page.getByText('Went where they are').click()
  await page.getByRole('textbox', { name: 'Where?', exact: true }).fill('Soup van, Quay Street')
  await page.getByRole('checkbox', { name: 'I spoke with them' }).check()
  await page.getByRole('textbox', { name: 'What was spoken?' }).fill('Tea, and a game on Friday')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByText('after 2 tries')).toBeVisible()
  await look(page, 'engagement-found')
})
