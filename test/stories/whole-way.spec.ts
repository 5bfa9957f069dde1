/** One person's whole way, from the first call to a year after: two agencies and the person, each in windows of their own, the clock moved. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { backIn, choose, day, leave, look, makeStage, openAccountOf, signInAtHome, type Stage } from '../harness/story.ts'
import { answeredByBoth, carriedOut, told } from '../harness/told.ts'
import { assessed, childSeen, letIn, takenOn, type Way } from '../harness/way-begun.ts'
import { inForce, planned } from '../harness/way-planned.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))

test('one person’s whole way: from the first call to a lasting home, and still there a year later', async ({ browser }) => {
  const intake = await stage.window(browser, 'intake.a1')
  const { person, child } = await test.step('first contact, screening, taken on', () => takenOn(intake))
  await intake.context().close()
  const way: Way = {
    stage,
    person,
    at: `/api/people/${person}`,
    coordinator: await stage.window(browser, 'coord.a1'),
    partner: await stage.window(browser, 'worker.a2', { phone: true }),
    own: await openAccountOf(stage, browser, person, { phone: true }),
  }
  await test.step('the person lets the other agency know', () => letIn(way))
  await test.step('assessment: strengths first, needs seen by both, agreed by the person', () => assessed(way))
  await test.step('the child’s own', () => childSeen(way, child))
  await test.step('a plan in three horizons, in the person’s order; steps asked of others, live', () => planned(browser, way))
  await test.step('not in force until everything is there', () => inForce(way))
  await test.step('a contact noted, seen by the other agency at once; a promise made and kept', () => contact(way))
  await test.step('a review: ten questions, both sides', () => reviewed(way))
  await test.step('leaving well, into a lasting home', () => left(way))
  await test.step('followed up after 30, 90, 180 and 365 days', () => followedUp(way))
  await test.step('counted as one who left to a lasting home and kept it', () => counted(browser))
})

async function contact({ coordinator, partner, own, person }: Way) {
  await stage.at('2025-03-05T10:00')
  await partner.goto(`/people/${person}?tab=contact`)
  await expect(partner.getByRole('heading', { level: 1 })).toBeVisible()
  const today = await coordinator.context().newPage()
  await today.goto('/today')
  const soon = today.getByRole('region', { name: 'In the next seven days' })
  await soon.getByRole('button', { name: /more things about Ari Stone/ }).click()
  await coordinator.goto(`/people/${person}?tab=contact`)
  await coordinator.getByRole('textbox', { name: 'What happened' }).fill('Went through the application together')
  await coordinator.getByRole('textbox', { name: 'In their own words' }).fill('Now I understand it')
  await coordinator.getByRole('button', { name: 'Save' }).click()
  await expect(partner.getByText('Went through the application together')).toBeVisible() // without a reload
  await look(coordinator, 'way-contact')
  await coordinator.goto(`/people/${person}/plan`)
  await coordinator.getByRole('button', { name: 'Make a promise' }).click()
  const beside = coordinator.getByRole('dialog')
  await beside.getByLabel('I will…').fill('Ring the housing office')
  await day(beside, 'By which day?', '2025-03-07')
  await beside.getByRole('button', { name: 'Promise', exact: true }).click()
  await expect(soon.getByText('Ring the housing office')).toBeVisible() // without a reload
  await look(today, 'way-today')
  await today.close()
  await coordinator
    .getByRole('button', { name: /Ring the housing office/ })
    .first()
    .click()
  await coordinator.getByRole('button', { name: 'I kept it' }).click()
  await own.goto('/my/promises')
  await expect(own.getByText('Kept', { exact: true }).first()).toBeVisible()
  await look(own, 'way-promises')
}

async function reviewed({ coordinator, own, person, at }: Way) {
  await moveOn('2025-04-02T10:00', { coordinator, own })
  await coordinator.goto(`/people/${person}?tab=review`)
  await coordinator.getByRole('button', { name: 'Begin the review' }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Begin the review' }).click()
  await expect(coordinator.getByRole('heading', { name: 'Is the plan helping?', level: 1 })).toBeVisible()
  await own.goto('/my')
  await own.getByRole('button', { name: 'Tell us how the plan is going' }).click()
  await own.getByRole('radio', { name: 'Good', exact: true }).check()
  await own.getByLabel('Your words').fill('I sleep better')
  await look(own, 'way-my-review')
  await own.getByRole('button', { name: 'Save and go on' }).click()
  await expect(own.getByRole('heading', { name: 'What has changed in your life?' })).toBeVisible()
  const id = /review\/([0-9a-f-]{36})/.exec(coordinator.url())![1]
  await answeredByBoth(coordinator, own, `${at}/reviews/${id}`)
  const better = coordinator.getByRole('region', { name: 'What we expect to get better' })
  for (let left = await better.getByRole('button', { name: 'State it' }).count(); left > 0; left--) {
    await choose(better, 'To (1 to 5)', '4')
    if (left === 3) await better.getByLabel('In a few words').first().fill('Unlikely to cope')
    if (left === 3) await expect(better.getByText(/“Unlikely to cope” expects little/)).toBeVisible()
    const until = better.getByLabel(/^By which day/).first()
    await until.fill('2025-09-01')
    await until.press('Tab')
    await better.getByRole('button', { name: 'State it' }).first().click()
    await expect(better.getByRole('button', { name: 'State it' })).toHaveCount(left - 1)
  }
  const close = coordinator.getByRole('region', { name: 'Close the review' })
  for (const name of ['Needs met, says the person', 'Needs met, you say', 'How well did everybody work together?'])
    await close.getByRole('radiogroup', { name }).getByText('4', { exact: true }).click()
  await close.getByLabel('What makes you say so?').fill('Everybody came')
  await close.getByText('The plan stays as it is').click()
  await close.getByLabel('Why does it stay as it is?').fill('It works')
  await look(coordinator, 'way-review')
  await close.getByRole('button', { name: 'Close the review' }).click()
  await expect(coordinator.getByRole('heading', { name: 'What was decided' })).toBeVisible()
}

async function left({ coordinator, partner, own, person, at }: Way) {
  await moveOn('2025-08-25T09:00', { coordinator, own })
  await backIn(partner, stage.staff['worker.a2'])
  await coordinator.goto(`/people/${person}?tab=exit`)
  await coordinator.getByRole('link', { name: /^Open: support by/ }).click()
  await day(coordinator, 'When should support end?', '2025-10-01')
  await coordinator.getByRole('button', { name: 'Offer exit planning' }).click()
  await own.goto('/my')
  await own.getByRole('button', { name: 'Plan the end of our support with us?' }).click()
  await own.getByRole('button', { name: 'Yes, let us plan it' }).click()
  await coordinator.getByLabel('What keeps it', { exact: true }).fill('Rent by direct debit')
  await coordinator.getByLabel('Whom to call').fill('coord.a1, and my sister')
  await coordinator.getByLabel('How to come back').fill('Ring any time')
  await coordinator.getByLabel('The person has their copy').check()
  await coordinator.getByRole('button', { name: 'Save the plan' }).click()
  await coordinator.getByRole('radio', { name: 'Hardly' }).check()
  await coordinator.getByRole('button', { name: 'Save what was decided' }).click()
  await expect(coordinator.getByText('after 30 days · after 90 days · after 180 days · after 365 days')).toBeVisible()
  await endSupport(coordinator)
  await expect(coordinator.getByRole('region', { name: 'End support' }).getByRole('alert')).toBeVisible() // steps are still open
  await look(coordinator, 'way-exit-refused')
  await carriedOut(`${at}/plan`, { partner, own, coordinator })
  await told(coordinator, 'POST', `${at}/stays`, { situation: 'rental_social', lasting: true, from_on: '2025-08-25' })
  await moveOn('2025-10-01T10:00', { coordinator, own })
  await coordinator.goto(`/people/${person}?tab=exit`)
  await coordinator.getByRole('link', { name: /^Open: support by/ }).click()
  await endSupport(coordinator)
  await expect(coordinator.getByRole('heading', { name: 'Support ended' })).toBeVisible()
  await look(coordinator, 'way-ended')
}

async function endSupport(coordinator: Page) {
  const end = coordinator.getByRole('region', { name: 'End support' })
  await end.getByLabel('Why does support end?').fill('A lease of twelve months is signed')
  await end.getByRole('combobox', { name: 'Where does the person live now?' }).click()
  await coordinator.getByRole('option', { name: 'Social housing' }).click()
  await end.getByLabel(/^It is a lasting home/).check()
  await end.getByRole('button', { name: 'End support' }).click()
}

/** Day of the follow-up, and how many days after the exit it is. */
const POINTS = [
  ['2025-10-31', 30],
  ['2025-12-30', 90],
  ['2026-03-30', 180],
  ['2026-10-01', 365],
] as const
async function followedUp({ coordinator, own, person, at }: Way) {
  const { periods } = await told(coordinator, 'GET', `${at}/exits`)
  for (const [on, after] of POINTS) {
    await moveOn(`${on}T10:00`, { coordinator })
    await coordinator.goto(`/people/${person}/exit/${periods[0].id}`)
    await coordinator.getByRole('button', { name: `Record the result: after ${after} days` }).click()
    const asked = coordinator.getByRole('dialog')
    await asked.getByRole('radio', { name: 'Yes, reached' }).check()
    await asked.getByRole('radio', { name: 'Yes', exact: true }).check()
    await asked.getByLabel('What did they say?').fill('Still at home')
    await asked.getByRole('button', { name: 'Save' }).click()
    await expect(asked).toHaveCount(0)
  }
  await expect(coordinator.getByText('4 of 4 done')).toBeVisible()
  await look(coordinator, 'way-followed-up')
  await moveOn('2026-10-01T10:00', { own })
  await expect(own.getByRole('heading', { name: 'Our support has ended. You can always come back.' })).toBeVisible()
  await look(own, 'way-after')
}

/** A network of one person tells its figures only because it chose to: otherwise so few are withheld. */
async function counted(browser: Browser) {
  await stage.world.admin.query(`insert into care.parameter (key, version, value, from_at, reason)
    select key, max(version) + 1, '1', guard.now(), 'a network of one person' from care.parameter where key = 'cfg.smallCell' group by key`)
  const supervisor = await stage.window(browser, 'sup.a1')
  await supervisor.goto('/outcomes?year=2025')
  await expect(supervisor.getByRole('region', { name: 'Left to a lasting home' })).toContainText('1 of 1')
  await look(supervisor, 'way-outcomes')
  await supervisor.goto('/outcomes?year=2026')
  await expect(supervisor.getByRole('region', { name: 'Home kept after 12 months' })).toContainText('1 of 1')
}

/** Moves the clock; whoever goes on signs in anew, for sessions end meanwhile. */
async function moveOn(time: string, { coordinator, own }: { coordinator?: Page; own?: Page }) {
  await stage.at(time)
  if (coordinator) await backIn(coordinator, stage.staff['coord.a1'])
  if (!own) return
  await signInAtHome(own)
}
