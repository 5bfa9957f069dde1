/** A person is linked to a service: sent by the coordinator as the person agreed, answered by the service on a phone, confirmed by the person. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
const DAY = 86_400_000
const MORROW = new Date(Date.now() + DAY).toISOString().slice(0, 10)
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['health'])
  await world.admin.query(`insert into care.service_listing (agency_id, name, needs, suburb) values ($1, 'Physiotherapy', '{health}', 'Old Mill')`, [
    at.agencies.a3,
  ])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '30 days'`)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(browser: Browser, as: As, size: 'desk' | 'phone', more: object = {}): Promise<Page> {
  const viewport = size === 'phone' ? { width: 390, height: 844 } : { width: 1360, height: 860 }
  const context = await browser.newContext({ baseURL: address, viewport, reducedMotion: 'reduce', ...more })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const dialog = (page: Page) => page.getByRole('dialog')

test('sent with the person’s word, taken on by the service on a phone, and linked once the person says that they were there', async ({ browser }) => {
  const desk = await windowOf(browser, at.as.coordinator, 'desk')
  await desk.goto(`/people/${at.person}?tab=referrals`)
  await expect(desk.getByText('Nobody is on the way to a service yet')).toBeVisible()
  await look(desk, 'referral-none')
  await desk.getByRole('button', { name: 'Send a referral: Help with health' }).click()
  await dialog(desk).getByLabel('Which service?').fill('Physio')
  await dialog(desk).getByRole('radiogroup', { name: 'Found in the directory' }).getByRole('radio', { name: 'Physiotherapy' }).check()
  await dialog(desk).getByLabel('What did you say to each other about it?').fill('Twice a week, for the knee. Lan wants that.')
  await look(desk, 'referral-begin')
  await dialog(desk).getByRole('button', { name: 'Save' }).click()
  const referral = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: 'Physiotherapy' }) })
  await expect(referral).toContainText('Talked about')
  await expect(referral.getByRole('button', { name: 'Send it: Physiotherapy' })).toHaveCount(0)

  const own = await windowOf(browser, at.as.person, 'phone')
  await own.goto('/my')
  await own.getByRole('button', { name: 'May we ask Physiotherapy for you?' }).click()
  await expect(own.getByText('They would know what belongs to “Physical health”.')).toBeVisible()
  await look(own, 'referral-my-consent')
  await own.getByRole('button', { name: 'Yes, you may' }).click()
  await expect(own.getByText('You said yes. It is sent soon.')).toBeVisible()

  await referral.getByRole('button', { name: 'Send it: Physiotherapy' }).click()
  await dialog(desk).getByLabel('What does the service need to know?').fill('A sore knee; afternoons are best')
  await dialog(desk).getByRole('button', { name: 'Send it' }).click()
  await expect(referral).toContainText('The service’s turn')

  const partner = await windowOf(browser, at.as.partner3, 'phone')
  await partner.goto('/referrals')
  const asked = partner.getByRole('listitem').filter({ hasText: 'Physiotherapy' })
  await expect(asked).toContainText('A sore knee; afternoons are best')
  await look(partner, 'referral-inbox')
  await asked.getByRole('button', { name: 'Take them on: Physiotherapy' }).click()
  await dialog(partner).getByRole('button', { name: 'Take them on' }).click()
  await expect(asked).toContainText('Taken on')
  await asked.getByRole('button', { name: 'Offer the first appointment: Physiotherapy' }).click()
  await day(dialog(partner), 'Day', MORROW)
  await dialog(partner).getByLabel('Where').fill('88 Lamp Street')
  await look(partner, 'referral-appoint')
  await dialog(partner).getByRole('button', { name: 'Offer the first appointment' }).click()
  await expect(asked).toContainText('First appointment set')

  await world.clock(new Date(Date.now() + 2 * DAY).toISOString())
  await asked.getByRole('button', { name: 'First visit: Physiotherapy' }).click()
  await dialog(partner).getByText('Yes, they were').click()
  await dialog(partner).getByRole('button', { name: 'Save' }).click()
  await desk.reload()
  await expect(referral).toContainText('Attended? Ask the person.')
  await look(desk, 'referral-ask')

  await own.goto('/my')
  await own.getByRole('button', { name: 'Were you there? Physiotherapy' }).click()
  await look(own, 'referral-my-confirm')
  await own.getByRole('button', { name: 'Yes, I was there' }).click()
  await expect(own.getByText('You were there')).toBeVisible()
  await expect(referral.getByText('Linked', { exact: true }).first()).toBeVisible()

  await referral.getByRole('button', { name: 'Is it as agreed?: Physiotherapy' }).click()
  await dialog(desk).getByText('Not as agreed', { exact: true }).click()
  await dialog(desk).getByLabel('What is not as agreed?').fill('Visits cut by half')
  await dialog(desk).getByLabel('What do you do about it?').fill('Ring the nurse')
  await day(dialog(desk), 'By when', new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10))
  await look(desk, 'referral-check')
  await dialog(desk).getByRole('button', { name: 'Save' }).click()
  await expect(referral).toContainText('Visits cut by half')
  await look(desk, 'referral-linked')
  const night = await windowOf(browser, at.as.coordinator, 'phone', { colorScheme: 'dark', locale: 'zh-CN' })
  await night.goto(`/people/${at.person}?tab=referrals`)
  await expect(night.getByRole('heading', { name: 'Physiotherapy' })).toBeVisible()
  await look(night, 'referral-dark-zh')
})
