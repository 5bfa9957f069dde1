/** J6 through the pages: planned four days ahead, health spoken about without housing, two write at once, decisions asked for, confirmed by two, filed. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { tableReady, type Table } from '../harness/given-conference.ts'
import { choose, day, leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Table, address: string
const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const ON = inDays(4)
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await tableReady(world, inDays(30))
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(browser: Browser, as: As, size: 'desk' | 'phone' = 'desk', more: object = {}): Promise<Page> {
  const viewport = size === 'phone' ? { width: 390, height: 844 } : { width: 1360, height: 860 }
  const context = await browser.newContext({ baseURL: address, viewport, reducedMotion: 'reduce', timezoneId: 'UTC', ...more })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const beside = (page: Page) => page.getByRole('dialog')
const item = (page: Page, words: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: words }) })
const save = async (page: Page, name = 'Save') => {
  await beside(page).getByRole('button', { name, exact: true }).click()
  await expect(beside(page)).toBeHidden()
}

test('J6: a case conference with limits of consent, from the invitation to the filed minutes', async ({ browser }) => {
  const desk = await windowOf(browser, at.as.coordinator)
  await test.step('1. planned, with an agenda; who is not there for health is said at once; Dan is on no list', () => planned(desk))
  const own = await windowOf(browser, at.as.person, 'phone')
  await test.step('she says first what matters, on her phone', () => statement(own))
  const health = await windowOf(browser, at.as.partner3)
  await test.step('2. held; two write at once; three decisions are asked for', () => held(browser, desk))
  await test.step('3. confirmed by two, filed; housing’s copy lacks health', () => filed(browser, desk, health))
})

async function planned(desk: Page): Promise<void> {
  await desk.goto(`/people/${at.person}?tab=conferences`)
  await expect(desk.getByText('No conference yet')).toBeVisible()
  await desk.getByRole('button', { name: 'Plan a conference' }).click()
  await beside(desk).getByLabel('What is it about?').fill('Home, health and school')
  await day(beside(desk), 'Day', ON)
  await beside(desk).getByLabel('Where').fill('Room 2')
  const people = beside(desk).getByRole('combobox', { name: 'Who comes' })
  await people.click()
  await expect(desk.getByRole('option', { name: 'Dan Ford' })).toHaveCount(0)
  for (const name of ['Ana Moreau', 'Pete Hall', 'Nora Singh', 'Hua Chen']) await desk.getByRole('option', { name }).click()
  await people.press('Escape')
  await look(desk, 'conference-plan')
  await beside(desk).getByRole('button', { name: 'Plan a conference' }).click()
  await expect(desk.getByRole('heading', { name: 'Conference about Lan' })).toBeVisible()
  for (const [words, category] of [
    ['Sleep and headaches', 'Physical health'],
    ['A flat', 'Housing and tenancy'],
  ] as const) {
    await desk.getByRole('button', { name: 'Add to the agenda' }).click()
    await beside(desk).getByLabel('What else?').fill(words)
    await choose(beside(desk), 'Which part of life is it?', category)
    await save(desk)
  }
  await expect(item(desk, 'Sleep and headaches')).toContainText('Not in the room for this: Hua Chen, Pete Hall')
  await desk.getByRole('button', { name: 'Send invitations' }).first().click()
  await beside(desk).getByRole('button', { name: 'Send invitations' }).click()
  await expect(desk.getByText('Invitations are out')).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: 'Pete Hall (Bridge Housing)' }).last()).toContainText('Not present for item 2')
  await look(desk, 'conference-invited')
}

async function statement(own: Page): Promise<void> {
  await own.goto('/my')
  await own.getByRole('button', { name: 'Will you come to the meeting?' }).click()
  await own.getByRole('button', { name: 'Yes, I come' }).click()
  await expect(own.getByText('You come', { exact: true })).toBeVisible()
  await own.getByLabel('What do you want to say first?').fill('A safe school for Mei comes first.')
  await look(own, 'conference-my')
  await own.getByRole('button', { name: 'This is what I say' }).click()
  await expect(own.locator('blockquote')).toHaveText('A safe school for Mei comes first.')
}

async function held(browser: Browser, desk: Page): Promise<void> {
  await world.clock(`${ON}T10:00:00Z`)
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '30 days'`)
  await desk.reload()
  await desk.getByRole('button', { name: 'Begin' }).click()
  for (const name of ['Ana Moreau', 'Pete Hall', 'Nora Singh', 'Hua Chen']) await beside(desk).getByRole('checkbox', { name }).check()
  await beside(desk).getByRole('button', { name: 'Begin' }).click()
  await expect(desk.getByText('It has begun')).toBeVisible()

  await desk.getByRole('button', { name: 'Speak about it now: Sleep and headaches' }).click()
  await expect(beside(desk).getByRole('checkbox', { name: 'Pete Hall (leaves for this item)' })).not.toBeChecked()
  await beside(desk).getByRole('button', { name: 'Speak about it now' }).click()
  await expect(item(desk, 'Sleep and headaches')).toContainText('In the room: Lan, Ana Moreau, Nora Singh')

  // two write at once: what the other wrote appears; of what both wrote, the writer sees both
  const second = await windowOf(browser, at.as.worker)
  await second.goto(new URL(desk.url()).pathname)
  await second.getByLabel('Minutes of item 2').fill('She sleeps four hours.')
  await second.getByRole('button', { name: 'Save minutes' }).nth(1).click()
  await expect(desk.getByLabel('Minutes of item 2')).toHaveValue('She sleeps four hours.')
  await desk.getByLabel('Minutes of item 3').fill('Two rooms near the school.')
  await second.getByLabel('Minutes of item 3').fill('180 a week.')
  await second.getByRole('button', { name: 'Save minutes' }).nth(2).click()
  await expect(desk.getByText('180 a week.').first()).toBeVisible()
  await look(desk, 'conference-both-wrote')
  await desk.getByRole('button', { name: 'Keep mine' }).click()
  await desk.getByLabel('Minutes of item 3').fill('Two rooms near the school, 180 a week.')
  await desk.getByRole('button', { name: 'Save minutes' }).nth(2).click()
  await expect(second.getByLabel('Minutes of item 3')).toHaveValue('Two rooms near the school, 180 a week.')

  for (const [words, title, party] of [
    ['View the flat', 'A flat', 'Pete Hall (Bridge Housing)'],
    ['Sleep clinic', 'Sleep and headaches', 'Nora Singh (Northside Health)'],
  ] as const) {
    await desk.getByRole('button', { name: `Add a decision: ${title}` }).click()
    await beside(desk).getByLabel('What was decided?').fill(words)
    await choose(beside(desk), 'Who does it?', party)
    await day(beside(desk), 'By when?', inDays(9))
    await save(desk)
  }
  await desk.getByRole('button', { name: 'Add a decision: What Lan says' }).click()
  await beside(desk).getByLabel('What was decided?').fill('Ask again about the deposit')
  await beside(desk).getByText('Decide that later').click()
  await save(desk)
  await expect(item(desk, 'A flat')).toContainText('Pete Hall, by')
  await look(desk, 'conference-held')
  await desk.getByRole('button', { name: 'Show on a screen' }).click()
  await expect(beside(desk).getByText('A safe school for Mei comes first.')).toBeVisible()
  await beside(desk).getByRole('button', { name: 'Next item' }).click()
  await expect(beside(desk).getByText('Not in the room for this: Hua Chen, Pete Hall')).toBeVisible()
  await expect(beside(desk).getByText('Sleep and headaches')).toHaveCount(0)
  await look(desk, 'conference-covered')
  await beside(desk).getByRole('button', { name: 'They have left' }).click()
  await expect(beside(desk).getByText('She sleeps four hours.')).toBeVisible()
  await beside(desk).getByRole('button', { name: 'End' }).click()
}

async function filed(browser: Browser, desk: Page, health: Page): Promise<void> {
  await desk.getByRole('button', { name: 'It was so' }).click()
  await expect(desk.getByText('Confirmed by Ana Moreau')).toBeVisible()
  await health.goto(new URL(desk.url()).pathname)
  await health.getByRole('button', { name: 'It was so' }).click()
  await expect(desk.getByText('One decision is still open.')).toBeVisible()
  await desk.getByRole('button', { name: 'File the minutes' }).click()
  await expect(desk.getByText('A decision is open')).toBeVisible()
  await desk.getByRole('button', { name: 'Settle it: Ask again about the deposit' }).click()
  await beside(desk).getByText('Nobody has to do anything').click()
  await beside(desk).getByLabel('Why does nothing follow?').fill('The landlord answers first')
  await save(desk)
  await desk.getByRole('button', { name: 'File the minutes' }).click()
  await expect(desk.getByText(/^Filed/).first()).toBeVisible()
  await look(desk, 'conference-filed')

  const housing = await windowOf(browser, at.as.partner2, 'phone', { colorScheme: 'dark' })
  await housing.goto('/requests')
  await expect(housing.getByText('View the flat')).toBeVisible()
  await housing.goto(new URL(desk.url()).pathname)
  await expect(housing.getByText('Item 2 is not for you. You leave the room for it.')).toBeVisible()
  await expect(housing.getByText('Two rooms near the school, 180 a week.')).toBeVisible()
  await expect(housing.getByText('She sleeps four hours.')).toHaveCount(0)
  await look(housing, 'conference-copy')
}
