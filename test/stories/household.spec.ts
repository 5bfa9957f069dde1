/** Entry while talking: a household of four, typed at a person's speed with the keys alone, in at most two minutes. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { leave, look, makeStage, type Stage } from '../harness/story.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))

/** Forty words a minute, five letters a word. */
const KEY_MS = 300
/** From field to field one presses faster than one writes. */
const TAB_MS = 120
const LIMIT_MS = 120_000

async function to(page: Page, field: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await field.evaluate((one: { matches: (selector: string) => boolean }) => one.matches(':focus'))) return
    await page.waitForTimeout(TAB_MS)
    await page.keyboard.press('Tab')
  }
  throw new Error('the keys do not lead there')
}
const write = (page: Page, words: string) => page.keyboard.type(words, { delay: KEY_MS })

test('a household of four is on record within two minutes of typing, without the mouse', async ({ browser }) => {
  const page = await stage.window(browser, 'intake.a1')
  await page.goto('/entry/new')
  await expect(page.getByRole('textbox', { name: 'Given name' })).toBeFocused()
  const began = Date.now()
  await write(page, 'Rosa')
  await to(page, page.getByRole('textbox', { name: 'Family name' }))
  await write(page, 'Vidal')
  await to(page, page.getByRole('textbox', { name: 'Date of birth' }))
  await write(page, '1988-04-12')
  for (const [kind, n, name, born] of [
    ['child', 1, 'Luz', '2014-06-01'],
    ['child', 2, 'Teo', '2019-03-22'],
    ['adult', 1, 'Iván', '1985-11-30'],
  ] as const) {
    await to(page, page.getByRole('button', { name: kind === 'child' ? 'Add a child' : 'Add an adult' }))
    await page.keyboard.press('Enter')
    const line = page.getByRole('group', { name: `${kind === 'child' ? 'Child' : 'Adult'} ${n}` })
    await expect(line.getByRole('textbox').first()).toBeFocused()
    await write(page, name)
    await to(page, line.getByRole('textbox', { name: 'Date of birth' }))
    await write(page, born)
  }
  await expect(page.getByRole('timer')).toHaveText(/Talking for 0:\d\d|Talking for 1:\d\d/)
  await to(page, page.getByRole('textbox', { name: 'What they tell you' }))
  await write(page, 'Lost the flat on Friday, in the car since then')
  await look(page, 'household-typed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Rosa Vidal', level: 1 })).toBeVisible()
  const took = Date.now() - began
  console.log(`a household of four: ${(took / 1000).toFixed(0)} s`)
  expect(took).toBeLessThanOrEqual(LIMIT_MS)

  const { rows } = await stage.world.admin.query(
    `select p.given_name, m.role from care.household_member m join care.person p on p.id = m.person_id
      where m.household_id in (select h.household_id from care.household_member h join care.person r on r.id = h.person_id where r.family_name = 'Vidal') order by p.born`,
  )
  expect(rows.map(({ given_name, role }: { given_name: string; role: string }) => `${given_name} ${role}`)).toEqual([
    'Iván partner',
    'Rosa head',
    'Luz child',
    'Teo child',
  ])
})
