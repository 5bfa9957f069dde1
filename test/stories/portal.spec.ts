/** The person on their phone, in English and in Chinese: what is next, whom to call, yes to a step, their own order, who can read it, and away. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let at: Household
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  await world.admin.query(`update care.agency set phone = '555 0100' where id = $1`, [at.agencies.a1])
  const {
    as,
    at: plan,
    ids,
    need_ids: [housing],
  } = at
  const on = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  await done(as.coordinator.post(plan, {}))
  await done(as.person.post(`${plan}/priorities`, { by: 'person', issues: ['A home of our own', 'Sleep without pain'] }))
  const goal = await done(
    as.coordinator.post(`${plan}/goals`, {
      words: 'A lease for twelve months',
      category: 'housing',
      horizon: 'long',
      target_on: on(150).slice(0, 10),
      success_measure: 'The lease is signed',
      need_ids: [housing],
      housing_goal: true,
      issue: 'A home of our own',
      quality_area: 'home',
      does_now: 'worker',
      does_in_end: 'alone',
    }),
  )
  await done(
    as.coordinator.post(`${plan}/goals/${goal.id}/actions`, {
      words: 'Look at the flat',
      deliverable: 'Said yes or no',
      ask: { responsible_id: at.person, due_at: on(9) },
    }),
  )
  await done(as.worker.post(`${plan}/promises`, { words: 'Ring the housing office', due_at: on(3) }))
  const { id: late } = await done(
    as.coordinator.post(`${plan}/goals/${goal.id}/actions`, {
      words: 'Bring the last payslip',
      deliverable: 'It lies with the application',
      ask: { responsible_id: at.person, due_at: on(2) },
    }),
  )
  await done(as.person.post(`${plan}/actions/${late}/answer`, { response: 'agreed', version: 1 }))
  await world.admin.query(`update care.action set due_at = guard.now() - interval '1 day' where id = $1`, [late])
  await done(as.supervisor.post(`${plan}/coordinators`, { staff_id: ids.coordinator }))
  await done(as.coordinator.post(`${plan}/coordinators/${(await done(as.coordinator.get(plan))).coordinators[0].id}/answer`, { acknowledge: true }))
})
test.afterAll(({ browser }) => leave(browser, world))

/** In English by day, in Chinese in the dark. */
async function phone(browser: Browser, language: 'en' | 'zh'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: language === 'zh' ? 'dark' : 'light' })
  const [name, value] = at.as.person.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript((spoken) => localStorage.setItem('homeward-language', spoken), language)
  return context.newPage()
}
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])
const shot = (page: Page, name: string) => picture(page, `portal-${name}`)
const PLACES = [
  '',
  'plan',
  'plan/part',
  'plan/services',
  'plan/calendar',
  'plan/money',
  'plan/updates',
  'plan/referrals',
  'plan/conferences',
  'order',
  'steps',
  'promises',
  'people',
  'how-i-am',
  'words',
  'way',
  'happened',
  'talk',
  'review',
  'leaving',
  'rights',
  'record',
  'help',
  'sharing',
  'family',
  'who-looked',
  'account',
]

test('no page of the person is left out', () => {
  const source = (file: string) => readFileSync(path.join(import.meta.dirname, '../../src', file), 'utf8')
  const pages = [...source('web/portal/other-pages.tsx').matchAll(/^  '?([a-z-]+)'?: lazy/gm)].map(([, page]) => page!)
  const parts = [...source('portal/pages/plan.tsx').matchAll(/'(plan\/[a-z]+)': My/g)].map(([, part]) => part!)
  expect(parts.length).toBeGreaterThan(2)
  expect(['', ...pages, ...parts].sort()).toEqual([...PLACES].sort())
})

for (const language of ['en', 'zh'] as const) {
  test(`every page opens, fits a narrow phone and passes axe: ${language}`, async ({ browser }) => {
    const page = await phone(browser, language)
    for (const place of PLACES) {
      await page.goto(`${address}/my${place ? `/${place}` : ''}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText(/\b(my|portal|kit|consent|looked|category|family)\.[a-z_]+/)).toHaveCount(0)
      await clean(page)
      await shot(page, `${language}-${place.replace('/', '-') || 'home'}`)
      await page.setViewportSize({ width: 360, height: 780 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      await page.setViewportSize({ width: 390, height: 844 })
    }
  })
}

test('the person says yes to a step, puts their own first, and leaves without a trace', async ({ browser }) => {
  const page = await phone(browser, 'en')
  await page.goto(`${address}/my`)
  await expect(page).toHaveTitle('Home')
  await expect(page.getByRole('link', { name: /Call Ana Moreau/ })).toHaveAttribute('href', 'tel:5550100')
  await page.getByRole('button', { name: 'Can you do this? Look at the flat' }).click()
  await page.getByRole('button', { name: 'Yes, I do it' }).click()
  await expect(page.getByText('Said yes')).toBeVisible()
  await page.getByRole('button', { name: 'Back to start' }).click()
  await page.getByRole('button', { name: 'What comes first' }).click()
  await page.getByRole('button', { name: 'Move up: Sleep without pain' }).click()
  await expect(page.getByText('Harbour Homes can read this.')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Thank you. It is saved.')).toBeVisible()
  expect((await done(at.as.coordinator.get(at.at))).order.issues).toEqual(['Sleep without pain', 'A home of our own'])
  const left = page.waitForRequest((request) => new URL(request.url()).pathname === '/leave')
  await page.getByRole('button', { name: 'Leave this page fast' }).click()
  await left
})

test('an appointment of tomorrow says its hour and place, and help stands above the people', async ({ browser }) => {
  const tomorrow = (hour: number) => {
    const day = new Date()
    day.setDate(day.getDate() + 1)
    day.setHours(hour, 0, 0, 0)
    return day.toISOString()
  }
  const meeting = { what: 'See the flat', with_words: 'the landlord', starts_at: tomorrow(14), ends_at: tomorrow(15), place: '14 Pier Street' }
  await done(at.as.worker.post(`/api/people/${at.person}/appointments`, meeting))
  const page = await phone(browser, 'en')
  await page.goto(`${address}/my`)
  const next = page.getByRole('listitem').filter({ hasText: 'See the flat' })
  await expect(next).toContainText('Tomorrow, 14:00')
  await expect(next).toContainText('14 Pier Street')
  const topOf = async (words: string) => (await page.getByRole(words === 'My people' ? 'region' : 'button', { name: words }).boundingBox())!.y
  expect(await topOf('I need help now')).toBeLessThan(await topOf('My people'))
  await shot(page, 'en-next')
})

test('a number that comes with words does not push the smallest phone’s page sideways', async ({ browser }) => {
  await world.admin.query(`update care.agency set phone = '555 0100, ask-for-Grace-at-the-front-desk' where id = $1`, [at.agencies.a1])
  const page = await phone(browser, 'en')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${address}/my`)
  await expect(page.getByRole('link', { name: /ask-for-Grace/ }).first()).toBeVisible()
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
})

test('signed out in one tab, or by the end of the session, no tab shows the person any more', async ({ browser }) => {
  const page = await phone(browser, 'en')
  const { cookie } = await world.as(at.person)
  const [name, value] = cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: address }])
  const other = await page.context().newPage()
  const [hello, door] = [(tab: Page) => tab.getByText(/^Hello /), (tab: Page) => tab.getByRole('heading', { name: 'Sign in' })]
  for (const tab of [page, other]) {
    await tab.goto(`${address}/my`)
    await expect(hello(tab)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of [page, other]) {
    await expect(door(tab)).toBeVisible()
    await expect(hello(tab)).toHaveCount(0)
  }

  const again = await world.as(at.person)
  await page.context().addCookies([{ name, value: again.cookie.slice(name.length + 1), url: address }])
  await page.goto(`${address}/my`)
  await expect(hello(page)).toBeVisible()
  await world.admin.query('delete from sealed.session where party_id = $1', [at.person])
  // whatever the page still asks for may tell it before the click does, and then the menu is gone already
  await page
    .getByRole('button', { name: /^My plan/ })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  await expect(door(page)).toBeVisible()
  await expect(hello(page)).toHaveCount(0)
})
