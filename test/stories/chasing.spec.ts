/** More than a meeting, in a real browser: a referral nobody answers is chased where it stands, one tap each, in another way each time. */
import { expect, test } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
let person: string
test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff } = stage
  person = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  await given.consent(person, agency.a1, ['general', 'housing'])
  const need = await stage.world.admin.query(
    `insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, 'housing', $2, $3, 'Somewhere for the night', 3) returning id`,
    [person, agency.a1, staff['coord.a1']],
  )
  const sent = await stage.world.admin.query(
    `insert into care.service_referral (person_id, category, agency_id, written_by, need_id, to_agency_id, service, urgency, state, consented_at, sent_at)
     values ($1, 'housing', $2, $3, $4, $5, 'Night rooms', 'urgent', 'sent', guard.now() - interval '3 days', guard.now() - interval '3 days') returning id`,
    [person, agency.a1, staff['coord.a1'], need.rows[0].id, agency.a2],
  )
  await stage.world.admin.query(
    `insert into care.coordination_activity (person_id, agency_id, written_by, kind, referral_id, way, result, next_on, at)
     values ($1, $2, $3, 'chase', $4, 'call', 'no_answer', guard.today(), guard.now() - interval '1 day')`,
    [person, agency.a1, staff['coord.a1'], sent.rows[0].id],
  )
})
test.afterAll(({ browser }) => leave(browser, stage))

test('as coord.a1: two calls, “try another way”; mail and visit: “persistence met”; outreach beside it', async ({ browser }) => {
  const page = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${person}?tab=referrals`)
  const did = (way: string) => page.getByRole('button', { name: `${way}: Night rooms` })
  await expect(did('I called')).toBeVisible()
  await look(page, 'chasing-late')
  await expect(page.getByText('write to them')).toBeVisible()
  await did('I called').click()
  await expect(page.getByText('Try another way')).toBeVisible()
  await look(page, 'chasing-another-way')
  await did('I wrote').click()
  await expect(page.getByText('go there')).toBeVisible()
  await page.goto(`/people/${person}?tab=chasing`)
  await page.getByRole('button', { name: 'They promised a day: Night rooms' }).click()
  await look(page, 'chasing-promise')
  await page.getByRole('button', { name: 'Not now' }).click()
  await did('I went there').click()
  await expect(page.getByText('Tried enough: 4 tries in 3 ways')).toBeVisible()
  await page.getByRole('button', { name: 'Note what you did' }).click()
  await page.getByRole('textbox', { name: 'What did you do, and what came of it?' }).fill('The school keeps the place until May')
  await page.getByRole('textbox', { name: 'Whom did you ask?' }).fill('School office')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByText('The school keeps the place until May')).toBeVisible()
  await look(page, 'chasing-met')
})
