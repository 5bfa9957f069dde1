/** One calendar: two agencies arrange at the same hour, both see it at once, resolve it, and the person says on the phone that they cannot come. */
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { choose, day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
const SOON = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing'])
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(browser: Browser, as: As, small = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: small ? { width: 360, height: 780 } : { width: 1360, height: 860 } })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}

async function arrange(page: Page, what: string, withWhom: string): Promise<void> {
  await page.goto(`/people/${at.person}?tab=calendar`)
  await page.getByRole('button', { name: 'Arrange an appointment' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What is it?').fill(what)
  await day(form, 'Day', SOON)
  await form.getByLabel('From').fill('14:00')
  await choose(form, 'How long', '30 minutes')
  await form.getByLabel('Who, in words').fill(withWhom)
  await form.getByLabel('Where').fill('Level 2, 14 Pier Street')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
}
const collision = (page: Page): Locator => page.getByRole('region', { name: 'Does not go together' })

test('two agencies book the same hour: both see it without a reload, and what was decided stands', async ({ browser }) => {
  const [ours, theirs] = [await windowOf(browser, at.as.coordinator), await windowOf(browser, at.as.partner2)]
  await arrange(ours, 'Look at the flat', 'the landlord')
  await expect(collision(ours)).toHaveCount(0)
  await arrange(theirs, 'See the nurse', 'Nurse Okoye')
  await expect(collision(ours)).toContainText('See the nurse')
  await look(ours, 'calendar-collides')

  await collision(ours).getByRole('button', { name: 'Resolve' }).click()
  const form = ours.getByRole('dialog')
  await form.getByLabel('Decided together').check()
  await form.getByLabel('What was decided, and with whom?').fill('The nurse comes along to the flat, agreed by phone with Lan.')
  await ours.reload() // a tab that closes takes no words along
  await collision(ours).getByRole('button', { name: 'Resolve' }).click()
  await expect(form.getByLabel('What was decided, and with whom?')).toHaveValue('The nurse comes along to the flat, agreed by phone with Lan.')
  await look(ours, 'calendar-resolve')
  await form.getByRole('button', { name: 'Resolve' }).click()
  await expect(collision(ours)).toHaveCount(0)
  await expect(collision(theirs)).toHaveCount(0)
  await expect(theirs.getByText('The nurse comes along to the flat, agreed by phone with Lan.')).toBeVisible()
  await ours.goto(`/people/${at.person}`)
  await expect(ours.getByText(/^Next appointment: .* · See the nurse, Nurse Okoye, /)).toBeVisible()
})

test('the person sees both, and says that they cannot come', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, true)
  await phone.goto('/my/plan/calendar')
  const flat = phone.getByRole('listitem').filter({ hasText: 'Look at the flat' })
  await expect(flat).toContainText('14:00')
  await flat.getByRole('button', { name: 'I cannot come: Look at the flat' }).click()
  await flat.getByLabel('Why? A few words, if you like.').fill('Mei is ill')
  await flat.getByRole('button', { name: 'Send' }).click()
  const told = flat.getByRole('status').filter({ hasText: 'You said that you cannot come.' })
  await expect(told).toContainText('sees it here and can offer another time.')
  await phone.reload() // it stays said
  await expect(told).toBeVisible()
  await look(phone, 'calendar-cannot-come')

  const desk = await windowOf(browser, at.as.coordinator)
  await desk.goto(`/people/${at.person}?tab=calendar`)
  const off = desk.getByRole('region', { name: 'The person cannot come' })
  await expect(off.getByText('Mei is ill')).toBeVisible()
  await expect(off.getByText('They said so themselves')).toBeVisible()
  await look(desk, 'calendar-called-off')
  await flat.getByRole('button', { name: 'I can come after all: Look at the flat' }).click()
  await expect(flat.getByRole('button', { name: 'I cannot come: Look at the flat' })).toBeVisible()
  await expect(off).toHaveCount(0)
})

test('a week holds more than the person wants: the coordinator brings two visits together, and the other agency has seen it', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, true)
  await phone.goto('/my/plan/calendar')
  await phone.getByRole('button', { name: 'Say how many' }).click()
  await phone.getByLabel('Visits a week, at most').fill('1')
  await look(phone, 'calendar-my-limit')
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByText('You said: one visit a week at most.')).toBeVisible()
  await expect(phone.getByText('There is more in one week than you want.')).toBeVisible()

  const desk = await windowOf(browser, at.as.coordinator)
  await desk.goto(`/people/${at.person}?tab=calendar`)
  await expect(collision(desk)).toContainText('one visit at most')
  await look(desk, 'calendar-full')
  await collision(desk).getByRole('button', { name: 'Bring visits together' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('checkbox', { name: /^Look at the flat/ }).check()
  await form.getByRole('checkbox', { name: /^See the nurse/ }).check()
  await form.getByLabel('Why, and how it was agreed').fill('Lan comes once, both are there')
  await look(desk, 'calendar-join')
  await form.getByRole('button', { name: 'Bring visits together' }).click()
  await expect(form).toBeHidden()
  await expect(collision(desk)).toHaveCount(0)
  await expect(desk.getByText('Together with See the nurse (Nurse Okoye)')).toBeVisible()
  await expect(phone.getByText('There is more in one week than you want.')).toHaveCount(0)

  const theirs = await windowOf(browser, at.as.partner2)
  await theirs.goto(`/people/${at.person}?tab=calendar`)
  await expect(theirs.getByRole('region', { name: 'Brought together' })).toContainText('Lan comes once, both are there')
  await look(theirs, 'calendar-brought-together')
  await theirs.getByRole('button', { name: 'I have seen it: See the nurse' }).click()
  await expect(theirs.getByRole('region', { name: 'Brought together' })).toHaveCount(0)
})

test('only visits that may meet are offered; where none may, the form says why and whom to ask', async ({ browser }) => {
  await at.given.consent(at.person, at.agencies.a2, ['health', 'mental_health'], 'withdrawn')
  const monday = new Date(Date.now() + 28 * 86_400_000)
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
  const on = (days: number) => {
    const day = new Date(monday.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    return { starts_at: `${day}T10:00:00Z`, ends_at: `${day}T11:00:00Z`, with_words: 'The office' }
  }
  const book = (as: As, what: string, category: string, days: number) =>
    done(as.post(`/api/people/${at.person}/appointments`, { what, category, ...on(days) }))
  await book(at.as.partner3, 'Counselling', 'mental_health', 0)
  await book(at.as.partner2, 'Keys', 'housing', 1)

  const desk = await windowOf(browser, at.as.coordinator)
  await desk.goto(`/people/${at.person}?tab=calendar`)
  const form = desk.getByRole('dialog')
  await test.step('in the week that is too full there is nothing that may meet', async () => {
    await collision(desk).getByRole('button', { name: 'Bring visits together' }).click()
    await expect(form.getByText('None of these visits can be brought together')).toBeVisible()
    await expect(form.getByRole('checkbox')).toHaveCount(0)
    await look(desk, 'calendar-join-none')
    await form.getByRole('button', { name: 'Close' }).click()
  })
  await test.step('of all there is, what cannot meet what is chosen says so', async () => {
    await desk.getByRole('region', { name: 'What is arranged' }).getByRole('button', { name: 'Bring visits together' }).click()
    await form.getByRole('checkbox', { name: /^Keys/ }).check()
    await expect(form.getByRole('checkbox', { name: /^Counselling/ })).toBeDisabled()
    await expect(form.getByText('not with what is chosen', { exact: false })).toBeVisible()
    await expect(form.getByRole('checkbox', { name: /^Look at the flat/ })).toBeEnabled()
    await look(desk, 'calendar-join-some')
  })
})
