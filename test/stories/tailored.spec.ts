/** Help that fits: the person says how it should come, a note that came otherwise says why, and fewer come home. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { loadDemonstration } from '../../src/demo/load.ts'
import { look } from '../harness/story.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World, address: string, lin: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web', env: { HOMEWARD_DEMO: '1' } })
  await loadDemonstration(world.adminUrl)
  lin = (await world.admin.query(`select id from care.person where given_name = 'Lin' and family_name = 'Zhao'`)).rows[0].id
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(() => world.close())

type Look = { dark?: boolean; language?: 'en' | 'zh' }
async function windowOf(browser: Browser, party: string, { dark = false, language = 'en' }: Look = {}): Promise<Page> {
  const [name, value] = (await world.as(party)).cookie.split('=') as [string, string]
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, colorScheme: dark ? 'dark' : 'light' })
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript((chosen) => localStorage.setItem('homeward-language', chosen), language)
  return context.newPage()
}
const staff = async (login: string) => (await world.admin.query('select id from care.staff where login = $1', [login])).rows[0].id as string

test('the person says in two taps how help should come', async ({ browser }) => {
  const page = await windowOf(browser, lin)
  await page.goto(`${address}/my/way`)
  await expect(page.getByRole('heading', { level: 1, name: 'How help should come' })).toBeVisible()
  const morning = page.getByRole('checkbox', { name: 'in the morning' })
  await expect(morning).toBeChecked()
  await page.getByText('by phone', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'by phone' })).toBeChecked()
  await page.getByText('by phone', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'by phone' })).not.toBeChecked()
  await look(page, 'my-way')
})

test('a note that fits asks nothing; one that came otherwise asks why, in one tap', async ({ browser }) => {
  const page = await windowOf(browser, await staff('worker2.a1'))
  const { rows } = await world.admin.query(
    `select p.person_id as id from care.preference p join care.support_period s on s.person_id = p.person_id and s.closed_at is null
      where p.kind = 'time' and s.agency_id = (select agency_id from care.staff where login = 'worker2.a1') and p.person_id <> $1 order by p.person_id limit 1`,
    [lin],
  )
  const person = rows[0].id as string
  await world.admin.query(
    `insert into care.about_me_reading (about_me_id, person_id, agency_id, written_by)
     select m.id, m.person_id, s.agency_id, s.id from care.about_me m, care.staff s where m.person_id = $1 and s.login = 'worker2.a1' on conflict do nothing`,
    [person],
  )
  const hour = new Date().getUTCHours()
  const other = hour >= 5 && hour < 12 ? 'evening' : 'morning'
  await world.admin.query(`update care.preference set ended_at = guard.now() where person_id = $1`, [person])
  await world.admin.query(
    `insert into care.preference (person_id, agency_id, written_by, kind, value, mode) select $1, agency_id, id, 'time', $2, 'dictated' from care.staff where login = 'worker2.a1'`,
    [person, other],
  )
  await page.goto(`${address}/people/${person}?tab=contact`)
  await page.getByRole('textbox', { name: 'What happened' }).fill('We looked at two rooms.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Say why, then save again')
  await look(page, 'note-otherwise')
  await page.getByText('It could not wait').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'We looked at two rooms.' })).toBeVisible()
  await page.getByRole('tab', { name: 'Their way' }).click()
  await expect(page.getByText(/(just now|1 minute ago).*It could not wait/)).toBeVisible() // beside what came otherwise long ago
})

test('whoever coordinates sees how help fits, and talks about fewer visits', async ({ browser }) => {
  const page = await windowOf(browser, await staff('coord.a1'))
  await page.goto(`${address}/people/${lin}?tab=tailored`)
  await expect(page.getByRole('heading', { name: 'Who comes to the home' })).toBeVisible()
  await look(page, 'tailored')
  await page.getByLabel('What did you set up?').fill('A taxi voucher for the viewing')
  await page.getByRole('button', { name: 'Add' }).last().click()
  await expect(page.getByText('A taxi voucher for the viewing')).toBeVisible()
  await page.getByRole('button', { name: 'We talked about fewer visits' }).click()
  await page.getByLabel('Visits a week from now on').fill('2')
  await page.getByLabel('What was agreed').fill('Tuesday and Friday only')
  await page.getByLabel('What the person says of it').fill('好的')
  await look(page, 'bundle')
  await page.getByRole('button', { name: 'Save the talk' }).click()
  await expect(page.getByText('Tuesday and Friday only')).toBeVisible()
})

test('what helped is told to the network without names, and whoever leads sees who tries something new', async ({ browser }) => {
  const page = await windowOf(browser, await staff('coord.a1'))
  await page.goto(`${address}/people/${lin}?tab=tailored`)
  await page.getByRole('button', { name: 'Note what was tried' }).click()
  await page.getByLabel('What was tried').fill('A taxi to the viewing')
  await page.getByLabel('What came of it').fill('Lin got the flat')
  await page.getByLabel('It helped', { exact: true }).check()
  await look(page, 'unusual')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Tell the network' }).click()
  await page.getByRole('button', { name: 'Tell the network' }).last().click()
  await expect(page.getByRole('alert').last()).toContainText('A name of the person stands in it')
  await page.getByLabel('What came of it').last().fill('The flat was theirs the same day')
  await page.getByRole('button', { name: 'Tell the network' }).last().click()
  await expect(page.getByText('Told to the network')).toBeVisible()
  const lead = await windowOf(browser, await staff('sup.a1'))
  await lead.goto(`${address}/ideas`)
  await expect(lead.getByText('The flat was theirs the same day')).toBeVisible()
  await look(lead, 'ideas')
})

test('the same in the dark and in Chinese', async ({ browser }) => {
  const page = await windowOf(browser, await staff('coord.a1'), { dark: true, language: 'zh' })
  await page.goto(`${address}/people/${lin}?tab=tailored`)
  await expect(page.getByRole('heading', { name: '谁上门' })).toBeVisible()
  await look(page, 'tailored-dark-zh')
  const own = await windowOf(browser, lin, { dark: true, language: 'zh' })
  await own.goto(`${address}/my/way`)
  await expect(own.getByRole('heading', { level: 1 })).toBeVisible()
  await look(own, 'my-way-dark-zh')
})
