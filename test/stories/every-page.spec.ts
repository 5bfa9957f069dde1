/** Every page of the house on the demonstration network: opens, says its words, keeps nobody out, and fits the smallest phone, in the dark and in Chinese. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadDemonstration } from '../../src/demo/load.ts'
import { importDirectory } from '../../src/exchange/directory/bring-in.ts'
import { openDatabase } from '../../src/server/database.ts'
import { shell as en } from '../../src/web/words/en/shell.ts'
import { shell as zh } from '../../src/web/words/zh/shell.ts'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Who opens a page, and a row that names what stands in its address: `$1` to `$3` are its columns. */
type Opens = { as: string; at: string; of?: string }
const LIN = `select id from care.person where given_name = 'Lin' and family_name = 'Zhao'`
const ours = `join care.staff s on s.agency_id = x.agency_id and s.login = 'intake.a1'`
const PAGES: Record<string, Opens> = {
  '/today': { as: 'coord.a1', at: '/today' },
  '/people': { as: 'coord.a1', at: '/people' },
  '/people/new': { as: 'intake.a1', at: '/people/new' },
  '/people/duplicates': { as: 'coord.a1', at: '/people/duplicates' },
  '/people/$id': { as: 'coord.a1', at: '/people/$1', of: LIN },
  '/people/$id/consent': { as: 'coord.a1', at: '/people/$1/consent', of: LIN },
  '/people/$id/emergency': { as: 'coord.a1', at: '/people/$1/emergency', of: LIN },
  '/people/$id/who-looked': { as: 'sup.a1', at: '/people/$1/who-looked', of: LIN },
  '/people/$id/owed': { as: 'coord.a1', at: '/people/$1/owed', of: LIN },
  '/plans/sample': { as: 'sup.a1', at: '/plans/sample' },
  '/people/$id/crisis': { as: 'coord.a1', at: '/people/$1/crisis', of: LIN },
  '/people/$id/plan': { as: 'coord.a1', at: '/people/$1/plan', of: LIN },
  '/people/$id/assessment/$assessment': {
    as: 'coord.a1',
    at: '/people/$1/assessment/$2',
    of: `select person_id, id from care.assessment where person_id = (${LIN}) order by offered_at limit 1`,
  },
  '/people/$id/measures/$instrument': { as: 'coord.a1', at: '/people/$1/measures/footing', of: LIN },
  '/people/$id/review/$review': {
    as: 'coord.a1',
    at: '/people/$1/review/$2',
    of: `select x.person_id, x.id from care.review x ${ours} order by x.id limit 1`,
  },
  '/people/$id/exit/$period': {
    as: 'coord.a1',
    at: '/people/$1/exit/$2',
    of: `select x.person_id, x.id from care.support_period x ${ours} where x.state = 'exit_planning' order by x.id limit 1`,
  },
  '/people/$id/exit/$period/sheet': {
    as: 'coord.a1',
    at: '/people/$1/exit/$2/sheet',
    of: `select x.person_id, x.id from care.support_period x ${ours} where x.state = 'follow_up' order by x.id limit 1`,
  },
  '/people/$id/letter/$letter': {
    as: 'coord.a1',
    at: '/people/$1/letter/$2',
    of: `select person_id, id from care.message where channel = 'letter' and person_id = (${LIN})`,
  },
  '/people/$id/role': { as: 'coord.a1', at: '/people/$1/role', of: LIN },
  '/entry': { as: 'intake.a1', at: '/entry' },
  '/entry/new': { as: 'intake.a1', at: '/entry/new' },
  '/entry/tell': { as: 'intake.a1', at: '/entry/tell' },
  '/entry/packs': { as: 'admin.a1', at: '/entry/packs' },
  '/entry/$person/$id': {
    as: 'intake.a1',
    at: '/entry/$1/$2',
    of: `select x.person_id, x.id from care.entry_request x ${ours} where x.state = 'received' order by x.id limit 1`,
  },
  '/entry/$person/$id/decide': {
    as: 'intake.a1',
    at: '/entry/$1/$2/decide',
    of: `select x.person_id, x.id from care.entry_request x ${ours} where x.state = 'responded' order by x.id limit 1`,
  },
  '/entry/$person/$id/refer': {
    as: 'intake.a1',
    at: '/entry/$1/$2/refer',
    of: `select x.person_id, x.id from care.entry_request x ${ours} where x.state = 'not_accepted' order by x.id limit 1`,
  },
  '/entry/$person/$id/sheet': {
    as: 'intake.a1',
    at: '/entry/$1/$2/sheet',
    of: `select x.person_id, x.id from care.entry_request x ${ours} where x.state = 'not_accepted' order by x.id limit 1`,
  },
  '/entry/referrals/$person': {
    as: 'intake.a1',
    at: '/entry/referrals/$1?referral=$2',
    of: `select x.person_id, x.id from care.onward_referral x ${ours} order by x.id limit 1`,
  },
  '/requests': { as: 'coord.a1', at: '/requests' },
  '/referrals': { as: 'coord.a1', at: '/referrals?box=by_us' },
  '/conferences': { as: 'worker.a2', at: '/conferences' },
  '/people/$id/conferences/$conference': {
    as: 'coord.a1',
    at: '/people/$1/conferences/$2',
    of: `select person_id, id from care.conference where person_id = (${LIN}) order by starts_at desc limit 1`,
  },
  '/handover': { as: 'sup.a1', at: '/handover' },
  '/homes': { as: 'worker.a2', at: '/homes' },
  '/directory': { as: 'worker.a2', at: '/directory' },
  '/directory/new': { as: 'worker.a2', at: '/directory/new' },
  '/directory/kept': { as: 'admin.net', at: '/directory/kept' },
  '/directory/sheet': { as: 'worker.a1', at: '/directory/sheet?ids=$1', of: 'select id from care.service_listing order by id limit 1' },
  '/directory/listings/$id': { as: 'worker.a1', at: '/directory/listings/$1', of: 'select id from care.service_listing order by id limit 1' },
  '/directory/listings/$id/change': {
    as: 'worker.a2',
    at: '/directory/listings/$1/change',
    of: `select x.id from care.service_listing x join care.staff s on s.agency_id = x.agency_id and s.login = 'worker.a2' order by x.id limit 1`,
  },
  '/scorecard': { as: 'sup.a1', at: '/scorecard' },
  '/scorecard/sameness': { as: 'sup.a1', at: '/scorecard/sameness' },
  '/scorecard/$standard': { as: 'sup.a1', at: '/scorecard/ASS-01?scope=agency' },
  '/unusual-reading': { as: 'admin.a1', at: '/unusual-reading' },
  '/reviews-of-access': { as: 'sup.a1', at: '/reviews-of-access' },
  '/outcomes': { as: 'eval.net', at: '/outcomes' },
  '/ideas': { as: 'sup.a1', at: '/ideas' },
  '/network': { as: 'eval.net', at: '/network' },
  '/radar': { as: 'sup.a1', at: '/radar' },
  '/barriers': { as: 'admin.net', at: '/barriers' },
  '/import': { as: 'admin.net', at: '/import' },
  '/import/$id': { as: 'admin.net', at: '/import/$1', of: 'select id from care.import_run limit 1' },
  '/settings': { as: 'coord.a1', at: '/settings' },
  '/administration': { as: 'admin.a1', at: '/administration' },
  '/administration/$part': { as: 'admin.net', at: '/administration/agencies' },
  '/administration/parameters': { as: 'admin.net', at: '/administration/parameters' },
  '/start': { as: 'coord.a1', at: '/start' },
}

let world: World, address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: path.join(ROOT, 'dist/web'), env: { HOMEWARD_DEMO: '1' } })
  await loadDemonstration(world.adminUrl)
  const { db } = openDatabase(world.adminUrl, 2)
  await importDirectory(db, path.join(ROOT, 'src/exchange/directory/sample/helping-out.csv'))
  await db.destroy()
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

test('no page is left out', () => {
  const routes = readFileSync(path.join(ROOT, 'src/web/routes.tsx'), 'utf8')
  expect([...routes.matchAll(/^  page\(\s*'([^']+)'/gm)].map(([, each]) => each!).sort()).toEqual(Object.keys(PAGES).sort())
})

const LOOKS = {
  'at a desk': { width: 1360, height: 860, dark: false, language: 'en' },
  'on a small phone, in the dark, in Chinese': { width: 360, height: 780, dark: true, language: 'zh' },
} as const
/** At a desk the other stories look at nearly every page; HOMEWARD_LOOKS=all looks at each here, too. */
const looks = Object.entries(LOOKS).slice(process.env['HOMEWARD_LOOKS'] === 'all' ? 0 : 1)
for (const [name, look] of looks) {
  test(`every page opens, says its words and keeps nobody out: ${name}`, async ({ browser }) => {
    const windows = new Map<string, Page>()
    for (const [route, { as, at, of }] of Object.entries(PAGES)) {
      const page = windows.get(as) ?? (await windowOf(browser, as, look))
      windows.set(as, page)
      await test.step(route, async () => {
        await page.goto(address + (await filled(at, of)))
        await whole(page, look.width)
        await picture(page, `${route.replaceAll(/\W+/g, '-').slice(1)}-${look.width}`)
      })
    }
  })
}

async function filled(at: string, of?: string): Promise<string> {
  if (!of) return at
  const { rows } = await world.admin.query({ text: of, rowMode: 'array' })
  expect(rows, `the demonstration has something for ${at}`).toHaveLength(1)
  return at.replace(/\$(\d)/g, (_, column: string) => rows[0]![Number(column) - 1] as string)
}

async function windowOf(browser: Browser, login: string, look: (typeof LOOKS)[keyof typeof LOOKS]): Promise<Page> {
  const { rows } = await world.admin.query<{ id: string }>('select id from care.staff where login = $1', [login])
  const [name, value] = (await world.as(rows[0]!.id)).cookie.split('=') as [string, string]
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.dark ? 'dark' : 'light' })
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript((language) => localStorage.setItem('homeward-language', language), look.language)
  return context.newPage()
}

/** What stands instead of a page that was refused or broke. */
const CRASHED = new RegExp(`^(${en['shell.crash_again']}|${zh['shell.crash_again']})$`)
const NOT_THEIRS = new RegExp(`^(${en['shell.not_yours_go']}|${zh['shell.not_yours_go']})$`)
async function whole(page: Page, width: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0)
  await expect.soft(page.getByRole('button', { name: CRASHED }), `${page.url()} could not be shown`).toHaveCount(0)
  await expect.soft(page.getByRole('link', { name: NOT_THEIRS }), `${page.url()} was not theirs to see`).toHaveCount(0)
  expect.soft(await barriersOn(page), page.url()).toEqual([])
  expect.soft(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(width)
  const said = await page.locator('body').innerText()
  expect.soft(said, page.url()).not.toMatch(/(^|\s)[a-z_]+\.[a-z_]+\.[a-z_]+(\s|$)/)
  expect.soft(said.match(/(?<![\w.@/-])[a-z]+_[a-z_]+(?![\w.])/g), `${page.url()} says words of the machine`).toBeNull()
}
