/** J3 of the acceptance scripts, in a real browser: the assessment of a household, steps 1 to 10. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { EVERYTHING } from '../harness/given-plan.ts'
import { choose, day, leave, look, makeStage, openAccountOf, type Stage } from '../harness/story.ts'
import { childsOwn, nobodyOutside, told } from '../harness/told.ts'

let stage: Stage
const who = { lin: '', mei: '', bo: '', assessment: '' }
const at = () => `/api/people/${who.lin}`
const one = () => `${at()}/assessments/${who.assessment}`
test.beforeAll(async () => {
  stage = await makeStage()
  await linTakenOn()
})
test.afterAll(({ browser }) => leave(browser, stage))
test.setTimeout(420_000)

test('J3: a household is assessed: strengths first, the urgent at once, people and places, another agency, each child, the future, agreed with a difference', async ({
  browser,
}) => {
  const coord = await stage.window(browser, 'coord.a1')
  await test.step('1. the supervisor allocates, the coordinator takes it on', () => allocated(browser, coord))
  await test.step('2. offered with interpreter, child-minding and a place; she accepts', () => offered(coord))
  await test.step('3. strengths and what worked before come first', () => strengthsFirst(coord))
  await test.step('4. no food tonight: a step the same day, done, the need closed', () => urgent(coord))
  await test.step('5. five people and places, drawn and by keyboard; the needs', () => drawn(coord))
  await test.step('6. health is asked of City Community Health, and received in their account', () => contributed(browser, coord))
  await test.step('7. Mei and Bo each in their own right', () => children(coord))
  await test.step('8. not whole without asking what may come; the benefit review becomes a day of risk', () => future(coord))
  await test.step('9. whole, shared, agreed but not on work; the text stands below', () => agreed(browser, coord))
  await test.step('10. whatever is going on, an assessment can be offered', () => regardless(browser))
})

/** As J1 left them: taken on on 3 March, two children, consent for City Community Health about health. */
async function linTakenOn() {
  const { given, agency, staff, world } = stage
  const run = (text: string, values: unknown[]) => world.admin.query<{ id: string }>(text, values)
  who.lin = await given.person(agency.a1, { given_name: 'Lin', family_name: 'Zhao', born: '1991-05-20', written_by: staff['intake.a1'] })
  await run(`update care.person set interpreter_needed = true, preferred_language = 'zh', pathway = 'exit' where id = $1`, [who.lin])
  const { rows } = await run('insert into care.household (agency_id, written_by) values ($1, $2) returning id', [agency.a1, staff['intake.a1']])
  for (const [name, born] of [
    ['mei', '2016-09-02'],
    ['bo', '2021-01-15'],
  ] as const) {
    who[name] = await given.person(agency.a1, {
      given_name: name === 'mei' ? 'Mei' : 'Bo',
      family_name: 'Zhao',
      born,
      written_by: staff['intake.a1'],
    })
    await run(`insert into care.relationship (person_id, other_person_id, relation, agency_id, written_by, from_on) values ($1, $2, 'child', $3, $4, '2025-03-03')`, [
      who.lin, who[name], agency.a1, staff['intake.a1'],
    ]) // prettier-ignore
  }
  for (const [person, role] of [
    [who.lin, 'head'],
    [who.mei, 'child'],
    [who.bo, 'child'],
  ])
    await run(
      `insert into care.household_member (household_id, person_id, role, agency_id, written_by, from_on) values ($1, $2, $3, $4, $5, '2025-03-03')`,
      [rows[0]!.id, person, role, agency.a1, staff['intake.a1']],
    )
  await run(`insert into care.vulnerability (person_id, agency_id, written_by, kind, high, source, from_on, review_on) values ($1, $2, $3, 'violence', true, 'Said so herself', '2025-03-03', '2025-06-03')`, [
    who.lin, agency.a1, staff['intake.a1'],
  ]) // prettier-ignore
  await run(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    who.lin,
    agency.a1,
    staff['intake.a1'],
  ])
  await given.involve(who.lin, agency.a3)
  await given.consent(who.lin, agency.a1, EVERYTHING)
  await given.consent(who.lin, agency.a3, ['general', 'health'])
}

async function allocated(browser: Browser, coord: Page) {
  await stage.at('2025-03-06T14:30')
  const sup = await stage.window(browser, 'sup.a1')
  const { id } = await told(sup, 'POST', `${at()}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await stage.at('2025-03-06T15:00')
  await told(coord, 'POST', `${at()}/plan/coordinators/${id}/answer`, { acknowledge: true })
}

async function offered(page: Page) {
  await stage.at('2025-03-07T10:00')
  await page.goto(`/people/${who.lin}?tab=assessment`)
  await page.getByRole('button', { name: 'Offer an assessment' }).click()
  await expect(page.getByRole('checkbox', { name: 'an interpreter' }), 'what is known to be needed is ticked').toBeChecked()
  await page.getByRole('checkbox', { name: 'child-minding' }).check()
  await page.getByRole('checkbox', { name: 'a place of their choice' }).check()
  await page.getByRole('button', { name: 'Record the offer' }).click()
  await page.waitForURL(/\/assessment\//)
  who.assessment = /assessment\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByLabel('In their own words').fill('可以，但不要太快。')
  await page.getByRole('button', { name: 'Save the answer' }).click()
  await expect(page.getByRole('button', { name: 'Begin the conversation' })).toBeVisible()
  await look(page, 'j3-offer')
}

async function strengthsFirst(page: Page) {
  await stage.at('2025-03-10T09:30')
  await page.getByLabel('Who else is there?').fill('Interpreter by phone')
  await page.getByRole('button', { name: 'Begin the conversation' }).click()
  await page.getByRole('button', { name: /^Housing/ }).click()
  await needIn(page, 'A lasting home', '3, great', 'Help with the application')
  await expect(page.getByText('Strengths come first: record at least one.', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).first().click()
  await page.getByRole('button', { name: 'Go there' }).click() // leads to strengths
  for (const [kind, words] of [
    ['within the person', 'organises everything'],
    ['within the person', 'cooks well'],
    ['around the person', 'mother nearby'],
  ] as const) {
    await page.getByText(kind, { exact: true }).first().click()
    await page.getByRole('textbox', { name: 'A strength, in plain words' }).fill(words)
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    await expect(page.getByText(`${words} (${kind})`)).toBeVisible()
  }
  await page.getByLabel('What went well?').fill('kept flat 2015–2019')
  await page.getByLabel('What helped?').fill('direct debit')
  await page.getByRole('button', { name: 'Add', exact: true }).last().click()
  await expect(page.getByText('What helped: direct debit')).toBeVisible()
}

async function needIn(page: Page, words: string, level: string, support: string) {
  await page.getByRole('button', { name: 'Add a need' }).click()
  await page.getByLabel('What is needed?').fill(words)
  await choose(page, 'How the person rates it', level)
  await choose(page, 'How you see it', level)
  await page.getByLabel('What support does this require?').fill(support)
  await page.getByRole('button', { name: 'Save the need' }).click()
}

async function urgent(page: Page) {
  await stage.at('2025-03-10T10:00')
  await page.reload()
  await page.getByRole('button', { name: /^Income and money/ }).click()
  await needIn(page, 'No food tonight', '4, urgent today', 'Food for three, today')
  await expect(page.getByText('To be answered by')).toBeVisible()
  const { actions } = await told(page, 'GET', `${at()}/plan`)
  const [step] = actions
  expect([step.words, step.due_at.slice(0, 10)]).toEqual(['Food for three, today', '2025-03-10'])
  await stage.at('2025-03-10T14:00')
  await told(page, 'POST', `${at()}/plan/actions/${step.id}/state`, { to: 'done', words: '', version: step.version })
  await page.reload()
  await page.getByRole('button', { name: /^Income and money/ }).click()
  await expect(page.getByText('Answered')).toBeVisible()
  await page.getByRole('button', { name: 'It is met: No food tonight' }).click()
  await page.getByLabel('What met it?').fill('A parcel and a voucher')
  await page.getByLabel('What met it?').locator('xpath=ancestor::li').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Met /)).toBeVisible()
}

async function drawn(page: Page) {
  const draw = async (words: string, place: boolean, valence: string, direction: string) => {
    await page.getByRole('button', { name: 'Add somebody or some place' }).click()
    await page.getByLabel('Who or what?').fill(words)
    if (place) await page.getByText('a physical place', { exact: true }).click()
    await page.getByText(valence, { exact: true }).click()
    await page.getByText(direction, { exact: true }).click()
    await page.getByRole('region', { name: 'People and places' }).getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('button', { name: `${words}, ${valence}, ${direction}` })).toBeVisible()
  }
  await draw('Hua, her mother', false, 'supports', 'both ways')
  await draw('Dan, from before', false, 'strains', 'on the person')
  await draw('Mei’s teacher', false, 'supports', 'on the person')
  await draw('The dance group', false, 'supports', 'from the person')
  await draw('Motel noise and sleep', true, 'strains', 'both ways')
  await page.getByRole('button', { name: /^Hua, her mother,/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^Dan, from before,/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Who or what?')).toHaveValue('Dan, from before')
  await page.getByRole('region', { name: 'People and places' }).getByRole('button', { name: 'Cancel' }).click()
  await look(page, 'j3-ecomap')
  for (const [category, words, level] of [
    ['safety', 'Safe from him', 4],
    ['housing', 'A lasting home', 4],
    ['money', 'An income of her own', 3],
    ['health', 'Headaches looked at', 3],
    ['family', 'School for the children', 2],
    ['community', 'To dance again', 2],
    ['legal', 'An order without an address', 2],
  ] as const)
    await told(page, 'POST', `${one()}/needs`, { category, words, worker_rating: level, person_rating: level, support_required: `Help: ${words}` })
}

async function contributed(browser: Browser, page: Page) {
  await page.reload()
  await page.getByRole('button', { name: /^Physical health/ }).click()
  await page.getByRole('button', { name: 'Ask an outside agency' }).click()
  await choose(page, 'Who could add to this?', 'City Community Health')
  await page.getByLabel('What would you like to know?').fill('What do you know of her headaches?')
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText('City Community Health was asked on')).toBeVisible()
  await stage.at('2025-03-14T11:00')
  const partner = await stage.window(browser, 'worker.a3')
  await partner.goto('/requests')
  await expect(partner.getByText('What do you know of her headaches?')).toBeVisible()
  await look(partner, 'j3-contribution')
  await partner.getByLabel('What your agency adds').fill('Seen on 1 March. Sleep is short; a scan is booked.')
  await partner.getByRole('button', { name: 'Add it' }).click()
  await expect(partner.getByRole('heading', { name: 'What we added' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: /^Physical health/ }).click()
  await expect(page.getByText('from City Community Health')).toBeVisible()
}

async function children(page: Page) {
  await stage.at('2025-03-17T10:00')
  await childsOwn(page, who.mei)
  await stage.at('2025-03-20T10:00')
  await childsOwn(page, who.bo)
  await page.goto(`/people/${who.lin}?tab=assessment`)
  await expect(page.getByText('2 of 2 children have an assessment of their own')).toBeVisible()
  await look(page, 'j3-tab')
}

async function future(page: Page) {
  await stage.at('2025-03-21T10:00')
  const { asked } = await told(page, 'GET', one())
  for (const domain of asked)
    await told(page, 'PUT', `${one()}/domains/${domain}`, {
      status: 'assessed',
      facts: 'As told.',
      person_words: domain === 'family' ? '我们三个在一起。' : '',
      functioning: [{ activity: '', level: 'alone' }],
      none_foreseen: domain !== 'money',
      version: null,
    })
  await nobodyOutside(page, one())
  const refused = await page.request.post(`${stage.address}${one()}/complete`, { headers: { origin: stage.address }, data: {} })
  expect([refused.status(), (await refused.json()).missing]).toEqual([422, [{ refusal: 'future_needs_not_asked', domain: 'money' }]])
  await page.goto(`/people/${who.lin}/assessment/${who.assessment}`)
  await expect(page.getByText('Ask about the future here too: Income and money')).toBeVisible()
  await page.getByRole('button', { name: 'Go there' }).click()
  await page.getByRole('button', { name: 'Add a need' }).click()
  await page.getByText('May come', { exact: true }).click()
  await page.getByLabel('What is needed?').fill('benefit review')
  await day(page, 'On which day?', '2025-06-01')
  await page.getByLabel('What support does this require?').fill('Papers ready two weeks before')
  await look(page, 'j3-future')
  await page.getByRole('button', { name: 'Save the need' }).click()
  await expect(page.getByText('Everything was talked about.', { exact: false })).toBeVisible()
  const { risk_dates } = await told(page, 'GET', one())
  expect(risk_dates.map((risk: { what: string; on_day: string }) => [risk.what, risk.on_day])).toEqual([['benefit review', '2025-06-01']])
}

async function agreed(browser: Browser, page: Page) {
  await page.getByRole('button', { name: 'The picture is whole' }).click()
  await page.getByRole('button', { name: 'Share it with the person' }).click()
  await expect(page.getByText('Shared with the person')).toBeVisible()
  await stage.at('2025-03-24T10:00')
  const own = await openAccountOf(stage, browser, who.lin, { phone: true })
  await own.goto('/my')
  await own.getByRole('button', { name: 'Check what we wrote about your life' }).click()
  for (const kind of ['A wish', 'A feeling', 'A hope for later']) {
    await own.getByLabel(kind).fill('我想要一个自己的厨房。')
    await own.getByRole('button', { name: 'Save' }).click()
  }
  await own.getByRole('button', { name: /but/ }).click()
  await own.getByRole('textbox').fill('上午我可以工作。')
  await own.getByText('Which part of my life?', { exact: false }).click()
  await own.getByRole('checkbox', { name: 'Work and learning' }).check()
  await look(own, 'j3-differs')
  await own.getByRole('button', { name: 'Send' }).click()
  await expect(own.getByText('上午我可以工作。')).toBeVisible()
  await page.reload()
  const work = page.locator('#talk-work_learning')
  await expect(work.getByText('The person sees this differently')).toBeVisible()
  await expect(work.getByText('上午我可以工作。')).toBeVisible()
  await look(page, 'j3-agreed')
  await page.emulateMedia({ media: 'print' })
  await expect(work.getByText('上午我可以工作。'), 'in print too').toBeVisible()
  await page.emulateMedia({ media: null })
  const { rows } = await stage.world.admin.query(
    `select care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = 'ASS-01' order by subject`,
    [who.lin],
  )
  expect(rows.map((row) => row.status)).toEqual(['met', 'met'])
}

async function regardless(browser: Browser) {
  const intake = await stage.window(browser, 'intake.a1')
  const other = await stage.given.person(stage.agency.a1, { given_name: 'Ray', family_name: 'Moss', written_by: stage.staff['intake.a1'] })
  await stage.world.admin.query(
    `insert into care.entry_request (person_id, agency_id, written_by, channel, urgency, received_at, state) values ($1, $2, $3, 'phone', 'standard', guard.now(), 'not_accepted')`,
    [other, stage.agency.a1, stage.staff['intake.a1']],
  )
  await intake.goto(`/people/${other}?tab=assessment`)
  await intake.getByRole('button', { name: 'Offer an assessment' }).click()
  await intake.getByRole('checkbox', { name: 'breaks' }).check()
  await intake.getByRole('button', { name: 'Record the offer' }).click()
  await intake.waitForURL(/\/assessment\//)
}
