/** COO-32: whoever chooses a service sees how its agency answers and what was agreed with it; an agreement past its day is red; in a real browser. */
import { expect, test, type Page } from '@playwright/test'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, admin: As, address: string
const sent = (n: number, answered: string | null) =>
  world.admin.query(
    `insert into care.service_referral (person_id, category, agency_id, written_by, need_id, to_agency_id, service, urgency, state, consented_at, sent_at, acknowledged_at)
     select $1, 'housing', $2, $3, $4, $5, 'A room', 'standard', case when $6::timestamptz is null then 'sent' else 'acknowledged' end::care.linkage_state,
       '2025-02-03T09:00:00Z', '2025-02-03T09:00:00Z', $6 from generate_series(1, ${n})`,
    [at.person, at.agencies.a1, at.ids.coordinator, at.need_ids[0], at.agencies.a2, answered],
  )
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'health'])
  await world.admin.query(
    `insert into care.service_listing (agency_id, name, needs, suburb) values ($1, 'Rooms at the bridge', '{housing}', 'Old Mill')`,
    [at.agencies.a2],
  )
  admin = await world.as(await at.given.staff(at.agencies.a1, ['agency_admin'], 'Ida Berg'))
  await sent(4, '2025-02-04T09:00:00Z')
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

test('too few to say; then twelve of which ten were answered in time; an agreement, valid and then past its day', async ({ browser }) => {
  const windowOf = async (as: As): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1360, height: 860 } })
    const [name, value] = as.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }
  const desk = await windowOf(at.as.coordinator)
  const form = desk.getByRole('dialog')
  /** The service as it is offered where the coordinator sends the person there. */
  const offered = async () => {
    await desk.goto(`/people/${at.person}?tab=referrals`)
    await desk.getByRole('button', { name: 'Send a referral: Help with health' }).click()
    await form.getByRole('textbox', { name: 'Which service?' }).fill('Rooms')
    return form.getByRole('radiogroup').first()
  }
  await test.step('with fewer than five referrals it is too few to say', async () => {
    await expect(await offered()).toContainText('referrals: too few to say')
  })
  await test.step('with twelve it says how many were answered in time; the administrator is asked to agree on something', async () => {
    await sent(6, '2025-02-05T09:00:00Z')
    await sent(2, null)
    await expect(await offered()).toContainText('12 referrals, 10 answered in time (83 %)')
    const office = await windowOf(admin)
    await office.goto('/administration/partners')
    const line = office.getByRole('row', { name: /^Bridge Housing/ })
    await expect(line).toContainText('12 referrals, 10 answered in time (83 %)')
    await expect(line).toContainText('You send people there often: agree')
    await look(office, 'reliable-wanted')

    await office.getByRole('button', { name: 'Bridge Housing' }).click()
    const sheet = office.getByRole('dialog')
    await sheet.getByLabel('What did you agree?').fill('Two rooms kept, an answer within a day')
    await day(sheet, 'From', '2025-03-10')
    await day(sheet, 'Look at it again by', '2025-12-01')
    await look(office, 'reliable-agreement')
    await sheet.getByRole('button', { name: 'Write an agreement' }).click()
    await expect(sheet).toBeHidden()
    await expect(line).toContainText('Valid until 1 Dec 2025')
  })
  await test.step('the coordinator sees that, too', async () => {
    await expect(await offered()).toContainText('12 referrals, 10 answered in time (83 %), partnership agreement valid until Dec 2025')
    await look(desk, 'reliable-offered')
  })
  await test.step('past its day it is red for the administrator, first of all', async () => {
    await world.clock('2025-12-02T09:00:00Z')
    const office = await windowOf(admin)
    await office.goto('/administration/partners')
    await expect(office.getByRole('row').nth(1)).toContainText('Review was due 1 Dec 2025')
    await look(office, 'reliable-past')
    await expect(await offered()).toContainText('partnership agreement past its review day')
  })
})
