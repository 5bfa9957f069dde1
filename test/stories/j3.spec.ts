/** J3 of the acceptance scripts, in a real browser: the assessment of a household, steps 1 to 10; by the keys alone, and with a pointer. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { looksAtPages, WAYS, type Hands } from '../harness/hands.ts'
import { linTakenOn, LINS_NEEDS, type Lin } from '../harness/lin.ts'
import { leave, look, makeStage, openAccountOf, type Stage } from '../harness/story.ts'
import { childsOwn, nobodyOutside, told } from '../harness/told.ts'

let stage: Stage
let hand: Hands
let who: Lin & { assessment: string }
const at = () => `/api/people/${who.lin}`
const one = () => `${at()}/assessments/${who.assessment}`
test.beforeEach(async () => {
  stage = await makeStage()
  who = { ...(await linTakenOn(stage)), assessment: '' }
})
test.afterEach(({ browser }) => leave(browser, stage))

for (const [way, hands] of WAYS)
  test(`J3, ${way}: a household is assessed: strengths first, the urgent at once, people and places, another agency, each child, the future, agreed with a difference`, async ({
    browser,
  }) => {
    hand = hands
    const coord = await stage.windowAt(browser, stage.staff['coord.a1'], `/people/${who.lin}`)
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

/** Looked at once: the page is the same whichever way one uses it. */
const see = async (page: Page, name: string) => {
  if (looksAtPages(hand)) await look(page, name)
}

async function allocated(browser: Browser, coord: Page) {
  await stage.at('2025-03-06T14:30')
  const sup = await stage.windowAt(browser, stage.staff['sup.a1'], '/today')
  const { id } = await told(sup, 'POST', `${at()}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await stage.at('2025-03-06T15:00')
  await told(coord, 'POST', `${at()}/plan/coordinators/${id}/answer`, { acknowledge: true })
}

async function offered(page: Page) {
  await stage.at('2025-03-07T10:00')
  await page.goto(`/people/${who.lin}?tab=assessment`)
  await hand.press(page.getByRole('button', { name: 'Offer an assessment' }))
  await expect(page.getByRole('checkbox', { name: 'an interpreter' }), 'what is known to be needed is ticked').toBeChecked()
  await hand.tick(page.getByRole('checkbox', { name: 'child-minding' }))
  await hand.tick(page.getByRole('checkbox', { name: 'a place of their choice' }))
  await hand.press(page.getByRole('button', { name: 'Record the offer' }))
  await page.waitForURL(/\/assessment\//)
  who.assessment = /assessment\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await hand.pick(page.getByRole('radio', { name: 'Yes', exact: true }))
  await hand.write(page.getByLabel('In their own words'), '可以，但不要太快。')
  await hand.press(page.getByRole('button', { name: 'Save the answer' }))
  await expect(page.getByRole('button', { name: 'Begin the conversation' })).toBeVisible()
  await see(page, 'j3-offer')
}

async function strengthsFirst(page: Page) {
  await stage.at('2025-03-10T09:30')
  await hand.write(page.getByLabel('Who else is there?'), 'Interpreter by phone')
  await hand.press(page.getByRole('button', { name: 'Begin the conversation' }))
  await hand.press(page.getByRole('button', { name: /^Housing/ }))
  await needIn(page, 'A lasting home', '3, great', 'Help with the application')
  await expect(page.getByText('Strengths come first: record at least one.', { exact: false }).first()).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'Cancel' }).first())
  await hand.press(page.getByRole('button', { name: 'Go there' })) // leads to strengths
  for (const [kind, words] of [
    ['within the person', 'organises everything'],
    ['within the person', 'cooks well'],
    ['around the person', 'mother nearby'],
  ] as const) {
    await hand.pick(page.getByRole('radio', { name: kind, exact: true }).first())
    await hand.write(page.getByRole('textbox', { name: 'A strength, in plain words' }), words)
    await hand.press(page.getByRole('button', { name: 'Add', exact: true }).first())
    await expect(page.getByText(`${words} (${kind})`)).toBeVisible()
  }
  await hand.write(page.getByLabel('What went well?'), 'kept flat 2015–2019')
  await hand.write(page.getByLabel('What helped?'), 'direct debit')
  await hand.press(page.getByRole('button', { name: 'Add', exact: true }).last())
  await expect(page.getByText('What helped: direct debit')).toBeVisible()
}

async function needIn(page: Page, words: string, level: string, support: string) {
  await hand.press(page.getByRole('button', { name: 'Add a need' }))
  await hand.write(page.getByLabel('What is needed?'), words)
  await hand.choose(page, 'How the person rates it', level)
  await hand.choose(page, 'How you see it', level)
  await hand.write(page.getByLabel('What support does this require?'), support)
  await hand.press(page.getByRole('button', { name: 'Save the need' }))
}

async function urgent(page: Page) {
  await stage.at('2025-03-10T10:00')
  await page.reload()
  await hand.press(page.getByRole('button', { name: /^Income and money/ }))
  await needIn(page, 'No food tonight', '4, urgent today', 'Food for three, today')
  await expect(page.getByText('To be answered by')).toBeVisible()
  const { actions } = await told(page, 'GET', `${at()}/plan`)
  const [step] = actions
  expect([step.words, step.due_at.slice(0, 10)]).toEqual(['Food for three, today', '2025-03-10'])
  await stage.at('2025-03-10T14:00')
  await told(page, 'POST', `${at()}/plan/actions/${step.id}/state`, { to: 'done', words: '', version: step.version })
  await page.reload()
  await hand.press(page.getByRole('button', { name: /^Income and money/ }))
  await expect(page.getByText('Answered')).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'It is met: No food tonight' }))
  await hand.write(page.getByLabel('What met it?'), 'A parcel and a voucher')
  await hand.press(page.getByLabel('What met it?').locator('xpath=ancestor::li').getByRole('button', { name: 'Save' }))
  await expect(page.getByText(/^Met /)).toBeVisible()
}

async function drawn(page: Page) {
  const draw = async (words: string, place: boolean, valence: string, direction: string) => {
    await hand.press(page.getByRole('button', { name: 'Add somebody or some place' }))
    await hand.write(page.getByLabel('Who or what?'), words)
    if (place) await hand.pick(page.getByRole('radio', { name: 'a physical place', exact: true }))
    await hand.pick(page.getByRole('radio', { name: valence, exact: true }))
    await hand.pick(page.getByRole('radio', { name: direction, exact: true }))
    await hand.press(page.getByRole('region', { name: 'People and places' }).getByRole('button', { name: 'Add', exact: true }))
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
  await hand.press(page.getByRole('region', { name: 'People and places' }).getByRole('button', { name: 'Cancel' }))
  await see(page, 'j3-ecomap')
  for (const [category, words, level] of LINS_NEEDS)
    await told(page, 'POST', `${one()}/needs`, { category, words, worker_rating: level, person_rating: level, support_required: `Help: ${words}` })
}

async function contributed(browser: Browser, page: Page) {
  await page.reload()
  await hand.press(page.getByRole('button', { name: /^Physical health/ }))
  await hand.press(page.getByRole('button', { name: 'Ask an outside agency' }))
  await hand.choose(page, 'Who could add to this?', 'City Community Health')
  await hand.write(page.getByLabel('What would you like to know?'), 'What do you know of her headaches?')
  await hand.press(page.getByRole('button', { name: 'Ask them' }))
  await expect(page.getByText('City Community Health was asked on')).toBeVisible()
  await stage.at('2025-03-14T11:00')
  const partner = await stage.windowAt(browser, stage.staff['worker.a3'], '/requests')
  await expect(partner.getByText('What do you know of her headaches?')).toBeVisible()
  await see(partner, 'j3-contribution')
  await hand.write(partner.getByLabel('What your agency adds'), 'Seen on 1 March. Sleep is short; a scan is booked.')
  await hand.press(partner.getByRole('button', { name: 'Add it' }))
  await expect(partner.getByRole('heading', { name: 'What we added' })).toBeVisible()
  await page.reload()
  await hand.press(page.getByRole('button', { name: /^Physical health/ }))
  await expect(page.getByText('from City Community Health')).toBeVisible()
}

async function children(page: Page) {
  await stage.at('2025-03-17T10:00')
  await childsOwn(page, who.mei)
  await stage.at('2025-03-20T10:00')
  await childsOwn(page, who.bo)
  await page.goto(`/people/${who.lin}?tab=assessment`)
  await expect(page.getByText('2 of 2 children have an assessment of their own')).toBeVisible()
  await see(page, 'j3-tab')
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
  await hand.press(page.getByRole('button', { name: 'Go there' }))
  await hand.press(page.getByRole('button', { name: 'Add a need' }))
  await hand.pick(page.getByRole('radio', { name: 'May come', exact: true }))
  await hand.write(page.getByLabel('What is needed?'), 'benefit review')
  await hand.day(page, 'On which day?', '2025-06-01')
  await hand.write(page.getByLabel('What support does this require?'), 'Papers ready two weeks before')
  await see(page, 'j3-future')
  await hand.press(page.getByRole('button', { name: 'Save the need' }))
  await expect(page.getByText('Everything was talked about.', { exact: false })).toBeVisible()
  const { risk_dates } = await told(page, 'GET', one())
  expect(risk_dates.map((risk: { what: string; on_day: string }) => [risk.what, risk.on_day])).toEqual([['benefit review', '2025-06-01']])
}

async function agreed(browser: Browser, page: Page) {
  await hand.press(page.getByRole('button', { name: 'The picture is whole' }))
  await hand.press(page.getByRole('button', { name: 'Share it with the person' }))
  await expect(page.getByText('Shared with the person')).toBeVisible()
  await stage.at('2025-03-24T10:00')
  const own = await openAccountOf(stage, browser, who.lin, { phone: true })
  await own.goto('/my')
  await hand.press(own.getByRole('button', { name: 'Check what we wrote about your life' }))
  for (const kind of ['A wish', 'A feeling', 'A hope for later']) {
    await hand.write(own.getByLabel(kind), '我想要一个自己的厨房。')
    await hand.press(own.getByRole('button', { name: 'Save' }))
  }
  await hand.press(own.getByRole('button', { name: /but/ }))
  await hand.write(own.getByRole('textbox'), '上午我可以工作。')
  await hand.press(own.locator('summary', { hasText: 'Which part of my life?' }))
  await hand.tick(own.getByRole('checkbox', { name: 'Work and learning' }))
  await see(own, 'j3-differs')
  await hand.press(own.getByRole('button', { name: 'Send' }))
  await expect(own.getByText('上午我可以工作。')).toBeVisible()
  await page.reload()
  const work = page.locator('#talk-work_learning')
  await expect(work.getByText('The person sees this differently')).toBeVisible()
  await expect(work.getByText('上午我可以工作。')).toBeVisible()
  await see(page, 'j3-agreed')
  await hand.press(page.getByRole('button', { name: 'Print', exact: true }))
  await hand.press(page.getByRole('button', { name: 'For the person' }))
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
  const other = await stage.given.person(stage.agency.a1, { given_name: 'Ray', family_name: 'Moss', written_by: stage.staff['intake.a1'] })
  await stage.world.admin.query(
    `insert into care.entry_request (person_id, agency_id, written_by, channel, urgency, received_at, state) values ($1, $2, $3, 'phone', 'standard', guard.now(), 'not_accepted')`,
    [other, stage.agency.a1, stage.staff['intake.a1']],
  )
  const intake = await stage.windowAt(browser, stage.staff['intake.a1'], `/people/${other}?tab=assessment`)
  await hand.press(intake.getByRole('button', { name: 'Offer an assessment' }))
  await hand.tick(intake.getByRole('checkbox', { name: 'breaks' }))
  await hand.press(intake.getByRole('button', { name: 'Record the offer' }))
  await intake.waitForURL(/\/assessment\//)
}
