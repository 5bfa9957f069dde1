/** Outcomes in the browser: what came of a year, without a name, on every screen, and on paper. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn } from '../harness/given.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let address: string
let evaluator: As
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  await world.clock('2025-11-20T09:00:00Z')
  const given = givenIn(world.admin)
  const agency = await given.agency('Harbour Homes')
  evaluator = await world.as(await given.staff(agency, ['evaluator'], 'Eva Ruiz'))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  for (let n = 0; n < 90; n++) await supported(await given.person(agency), agency, n)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

/** Two years of people coming and going, in a pattern made by arithmetic. */
async function supported(person: string, agency: string, n: number) {
  const [situation, lasting] = (
    [
      ['rental_social', true],
      ['rental_private', true],
      ['motel', false],
      ['rental_subsidised', true],
      ['unknown_not_asked', null],
    ] as const
  )[n % 5]!
  const ended = n % 9 !== 8
  const { rows } = await world.admin.query<{ id: string; closed_at: Date }>(
    `insert into care.support_period (person_id, agency_id, accepted_at, closed_at, state, exit_situation, exit_lasting)
     values ($1, $2, timestamptz '2023-10-01' + $3 * interval '7 days', case when $4 then timestamptz '2023-10-01' + $3 * interval '7 days' + $5 * interval '1 day' end, case when $4 then 'follow_up' else 'active' end, $6, $7) returning id, closed_at`,
    [person, agency, n, ended, 40 + ((n * 37) % 110), ended ? situation : null, ended ? lasting : null],
  )
  if (!ended || !lasting) return
  for (const days of [90, 180, 365])
    await world.admin.query(
      `insert into care.follow_up (support_period_id, person_id, agency_id, point_days, due_on, state, housed) values ($1, $2, $3, $4::int, $5::timestamptz + make_interval(days => $4::int), $6, $7)`,
      [rows[0]!.id, person, agency, days, rows[0]!.closed_at, n % 4 === 0 ? 'not_reached' : 'reached', n % 4 === 0 ? null : n % 7 !== 0],
    )
}

async function pageOf(browser: Browser, look: { width: number; height: number; dark?: boolean; language?: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.dark ? 'dark' : 'light' })
  const [name, value] = evaluator.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript(
    ([dark, language]) => {
      if (dark) localStorage.setItem('mantine-color-scheme-value', 'dark')
      if (language) localStorage.setItem('homeward-language', language)
    },
    [look.dark ?? false, look.language ?? ''] as const,
  )
  return context.newPage()
}
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])

test('an evaluator reads what came of a year, chooses another in the address, and opens the figures behind a picture', async ({ browser }) => {
  const page = await pageOf(browser, { width: 1360, height: 860 })
  await page.goto(`${address}/outcomes`)
  await expect(page.getByRole('heading', { name: 'Outcomes 2025' })).toBeVisible()
  await expect(page.getByRole('img').first()).toBeVisible()
  await page.getByText('Show the figures').first().click()
  await expect(page.getByRole('table', { name: 'Who came, who went' })).toBeVisible()
  await clean(page)
  await picture(page, 'outcomes-desktop')
  await page.getByLabel('Year', { exact: true }).selectOption('2024')
  await expect(page).toHaveURL(/year=2024/)
  await expect(page.getByRole('heading', { name: 'Outcomes 2024' })).toBeVisible()
  await page.goto(`${address}/outcomes?year=2021`)
  await expect(page.getByText('Nothing to count in 2021')).toBeVisible()
  await clean(page)
})

test('the same on a phone, in the dark and in Chinese', async ({ browser }) => {
  for (const [name, look] of [
    ['phone', { width: 390, height: 844 }],
    ['dark', { width: 1360, height: 860, dark: true }],
    ['zh', { width: 390, height: 844, language: 'zh' }],
  ] as const) {
    const page = await pageOf(browser, look)
    await page.goto(`${address}/outcomes`)
    await expect(page.getByRole('img').first()).toBeVisible()
    await clean(page)
    await picture(page, `outcomes-${name}`)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }
})
