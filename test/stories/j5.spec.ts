/** J5 of the acceptance scripts, in a real browser: linkage with a no and a waiting list; and a resource, not an advocate. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { backIn, leave, look, makeStage, type Stage } from '../harness/story.ts'
import { told } from '../harness/told.ts'

let stage: Stage
const id = {} as Record<'a5' | 'a6' | 'advocate' | 'worker6' | 'c2' | 'tribunal' | 'home_help', string>
const listing = {} as Record<'a3' | 'a5' | 'a6', string>
const at = () => `/api/people/${id.c2}`
const dialog = (page: Page) => page.getByRole('dialog')

test.beforeAll(async () => {
  stage = await makeStage()
  const { given, agency, staff, world } = stage
  id.a5 = await given.agency('Tenants’ Voice', 'advocacy')
  id.a6 = await given.agency('At Home Longer', 'aged_care')
  id.advocate = await given.staff(id.a5, ['advocate'], 'advocate.a5')
  id.worker6 = await given.staff(id.a6, ['partner_worker'], 'worker.a6')
  id.c2 = await given.person(agency.a1, { given_name: 'Sam', family_name: 'Okoro', written_by: staff['coord.a1'] })
  const insert = async (text: string, values: unknown[]): Promise<string> => (await world.admin.query(`${text} returning id`, values)).rows[0].id
  const need = (words: string, category: string, level: number) =>
    insert('insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, $2, $3, $4, $5, $6)', [
      id.c2, category, agency.a1, staff['coord.a1'], words, level,
    ]) // prettier-ignore
  id.tribunal = await need('Advice on tribunal', 'legal', 3)
  id.home_help = await need('Home help', 'life_skills', 2)
  const service = (of: string, name: string, help: string) =>
    insert(`insert into care.service_listing (agency_id, name, needs, free, suburb) values ($1, $2, array[$3], true, 'Quay Hill')`, [of, name, help])
  listing.a5 = await service(id.a5, 'Tenants’ advocates', 'legal')
  await service(agency.a3, 'Community lawyers', 'legal')
  await service(id.a6, 'Legal advice line', 'legal')
  listing.a6 = await service(id.a6, 'Help for elders', 'life_skills')
  listing.a3 = await service(agency.a3, 'Help in the house', 'life_skills')
  await given.consent(id.c2, id.a5, ['general', 'housing'])
})
test.afterAll(({ browser }) => leave(browser, stage))

test('J5: linked to advice, told no, waiting; “tell Housing it is unfair” leads to their own voice and an advocate, never to a coordinator who speaks', async ({
  browser,
}) => {
  const coord = await stage.windowAt(browser, stage.staff['coord.a1'], '/today')
  const own = await stage.windowAt(browser, id.c2, '/my')
  await test.step('C2 has a coordinator, who gives the one page of what that is', () => explained(browser, coord, own))
  await test.step('1. three give advice for nothing; C2 picks A5, “near me”', () => chosen(coord))
  await test.step('2. consent, sent, accepted, attended, confirmed by C2: linked', () => linked(browser, coord, own))
  await test.step('3. home help: a no, a barrier, another, a waiting list', () => declined(browser, coord))
  await test.step('4. “Tell Housing it is unfair!”', () => stances(coord))
  await test.step('5. refused as advocate; C2 speaks at the tribunal; told what they did well', () => spoke(coord))
  await test.step('6. who is who', () => whoIsWho(own))
})

async function explained(browser: Browser, coord: Page, own: Page) {
  const sup = await stage.windowAt(browser, stage.staff['sup.a1'], '/today')
  await told(coord, 'POST', `${at()}/plan`, {})
  const { id: proposed } = await told(sup, 'POST', `${at()}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await told(coord, 'POST', `${at()}/plan/coordinators/${proposed}/answer`, { acknowledge: true })
  await coord.goto(`/people/${id.c2}?tab=advocacy`)
  await expect(coord.getByText('No right is at stake, as far as we know')).toBeVisible()
  await coord.getByRole('button', { name: 'I gave it: The person' }).click()
  await dialog(coord).getByRole('radio', { name: 'I read it to them' }).check()
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('Has it since', { exact: false })).toBeVisible()
  await coord.getByRole('link', { name: 'Open the page to read or print' }).click()
  await expect(coord.getByRole('heading', { name: 'A coordinator does not do this' })).toBeVisible()
  await expect(coord.getByText('Speak for you against a landlord', { exact: false })).toBeVisible()
  await look(coord, 'j5-role')
  await own.goto('/my/rights')
  await expect(own.getByText('You have had this page since', { exact: false })).toBeVisible()
}

async function chosen(coord: Page) {
  await stage.at('2025-03-05T09:00')
  const found = await told(coord, 'POST', `${at()}/matches`, { need_id: id.tribunal, help: 'legal', free: true, must: ['free'] })
  await told(coord, 'POST', `${at()}/matches/${found.id}/choice`, { listing_id: listing.a5, words: 'near me', mode: 'dictated' })
  const { runs } = await told(coord, 'GET', `${at()}/matches`)
  expect(runs[0].candidates.filter((one: { fits: boolean }) => one.fits)).toHaveLength(3)
  await coord.goto(`/people/${id.c2}?tab=referrals`)
  await coord.getByRole('button', { name: 'Send a referral: Advice on tribunal' }).click()
  await expect(dialog(coord).getByText('They chose Tenants’ advocates')).toBeVisible()
  await dialog(coord).getByText('Urgent', { exact: true }).click()
  await dialog(coord).getByLabel('What did you say to each other about it?').fill('They go to the tribunal with you. C2: good.')
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('Talked about').first()).toBeVisible()
}

const referralTo = async (page: Page, service: string) =>
  (await told(page, 'GET', `${at()}/referrals`)).referrals.find((one: { service: string }) => one.service === service)
/** The next step of a referral, as whoever's window it is. */
async function act(page: Page, service: string, path: string, body: object = {}) {
  const { id: referral, version } = await referralTo(page, service)
  await told(page, 'POST', `${at()}/referrals/${referral}/${path}`, { ...body, version })
}

async function linked(browser: Browser, coord: Page, own: Page) {
  await own.goto('/my')
  await own.getByRole('button', { name: 'May we ask Tenants’ advocates for you?' }).click()
  await own.getByRole('button', { name: 'Yes, you may' }).click()
  await expect(own.getByText('You said yes. It is sent soon.')).toBeVisible()
  await stage.at('2025-03-05T10:00')
  await act(coord, 'Tenants’ advocates', 'send', { note: 'Hearing on 9 April, breach notice' })
  await stage.at('2025-03-06T09:00')
  const advocate = await stage.windowAt(browser, id.advocate, '/referrals')
  await expect(advocate.getByText('Hearing on 9 April, breach notice')).toBeVisible()
  await act(advocate, 'Tenants’ advocates', 'answer', { answer: 'acknowledge' })
  await act(advocate, 'Tenants’ advocates', 'answer', { answer: 'accept', words: 'We take it' })
  await act(advocate, 'Tenants’ advocates', 'appointment', { starts_at: '2025-03-12T11:00:00Z', place: '30 Weaver Lane' })
  await stage.at('2025-03-12T13:00')
  for (const [page, who] of [
    [coord, stage.staff['coord.a1']],
    [own, id.c2],
    [advocate, id.advocate],
  ] as const)
    await backIn(page, who)
  await act(advocate, 'Tenants’ advocates', 'visit', { went: true })
  await own.goto('/my')
  await own.getByRole('button', { name: 'Were you there? Tenants’ advocates' }).click()
  await own.getByRole('button', { name: 'Yes, I was there' }).click()
  await expect(own.getByText('You were there')).toBeVisible()
  await coord.goto(`/people/${id.c2}?tab=referrals`)
  await expect(coord.getByText('Linked', { exact: true }).first()).toBeVisible()
}

async function declined(browser: Browser, coord: Page) {
  const begin = (listing_id: string) => told(coord, 'POST', `${at()}/referrals`, { need_id: id.home_help, listing_id, discussed: 'Twice a week' })
  const yes = { words: 'All right', mode: 'dictated' }
  await begin(listing.a6)
  await act(coord, 'Help for elders', 'consent', yes)
  await act(coord, 'Help for elders', 'send')
  const six = await stage.windowAt(browser, id.worker6, '/referrals')
  await six.getByRole('button', { name: 'Say no: Help for elders' }).click()
  await act(six, 'Help for elders', 'answer', { answer: 'decline', decline_kind: 'age_rule', words: 'age under 65' })
  await begin(listing.a3)
  await act(coord, 'Help in the house', 'consent', yes)
  await act(coord, 'Help in the house', 'send')
  const three = await stage.windowAt(browser, stage.staff['worker.a3'], '/referrals')
  await act(three, 'Help in the house', 'answer', { answer: 'waitlist', words: 'Full until spring', next_check_on: '2025-03-22' })
  await coord.reload()
  await expect(coord.getByText('On the waiting list').first()).toBeVisible()
  const { rows } = await stage.world.admin.query(`select kind, note from care.barrier where person_id = $1`, [id.c2])
  expect(rows).toEqual([{ kind: 'age_rule', note: 'age under 65' }])
}

async function stances(coord: Page) {
  await coord.goto(`/people/${id.c2}?tab=advocacy`)
  await coord.getByRole('button', { name: 'Write down an issue' }).click()
  await dialog(coord).getByLabel('What is it about?').fill('Breach notice')
  await dialog(coord).getByLabel('What did they ask you to do? (their words)').fill('Tell Housing it is unfair!')
  await dialog(coord).getByText('Yes', { exact: true }).click()
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  const issue = coord.getByRole('listitem').filter({ has: coord.getByRole('heading', { name: 'Breach notice' }) })
  await expect(issue).toContainText('Wants an advocate')
  await issue.getByRole('button', { name: 'Log what you did: Breach notice' }).click()
  const offered = dialog(coord).getByRole('radio')
  await expect(offered).toHaveCount(4)
  await expect(dialog(coord).getByText('Represented', { exact: false })).toHaveCount(0)
  await look(coord, 'j5-stances')
  await dialog(coord).getByText('Helped them speak').click()
  await dialog(coord).getByRole('radio', { name: 'Rehearsed it' }).check()
  await dialog(coord).getByLabel('What exactly?').fill('Script, and said twice; the second time without the paper')
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(issue).toContainText('Rehearsed it')
  await issue.getByRole('button', { name: 'Log what you did: Breach notice' }).click()
  await dialog(coord).getByText('Linked to an advocate').click()
  await dialog(coord).getByRole('button', { name: 'Link to an advocate' }).click()
  await dialog(coord).getByRole('radio', { name: 'Tenants’ advocates' }).first().check()
  await dialog(coord).getByRole('button', { name: 'Link to an advocate' }).click()
  await expect(issue).toContainText('Linked to an advocate')
  await expect(issue.getByText('The referral to an advocate is owed', { exact: false })).toHaveCount(0)
}

async function spoke(coord: Page) {
  await coord.goto(`/people/${id.c2}/plan`)
  const add = async (party: RegExp) => {
    await coord.getByRole('button', { name: 'Add somebody' }).click()
    await dialog(coord).getByRole('combobox', { name: 'Who' }).click()
    await coord.getByRole('option', { name: party }).click()
    await dialog(coord).getByLabel('Role').fill('Independent advocate')
    await dialog(coord).getByLabel('They speak for the person (advocate)').check()
    await dialog(coord).getByRole('button', { name: 'Save' }).click()
  }
  await add(/coord\.a1/)
  await expect(dialog(coord).getByText('Whoever speaks for the person cannot coordinate the plan as well', { exact: false })).toBeVisible()
  await coord.keyboard.press('Escape')
  await told(coord, 'POST', `${at()}/plan/participants`, { party_id: id.advocate, role: 'Independent advocate', advocate: true })
  await stage.at('2025-04-09T15:00')
  await backIn(coord, stage.staff['coord.a1'])
  await coord.goto(`/people/${id.c2}?tab=advocacy`)
  await coord.getByRole('button', { name: 'Log what you did: Breach notice' }).click()
  await dialog(coord).getByText('Helped them speak').click()
  await dialog(coord).getByRole('radio', { name: 'They spoke themself' }).check()
  await dialog(coord).getByLabel('What exactly?').fill('Spoke at the tribunal; advocate.a5 sat beside')
  await dialog(coord).getByLabel('What came of it?').fill('Payment plan 40/week')
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('They did it themself')).toBeVisible()
  await look(coord, 'j5-spoke')
  await stage.at('2025-04-10T09:00')
  await backIn(coord, stage.staff['coord.a1'])
  await coord.getByRole('button', { name: 'Say what they did well: Spoke at the tribunal; advocate.a5 sat beside' }).click()
  await dialog(coord).getByLabel('What exactly did they do well?').fill('Well done')
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(coord).getByText('in at least twenty characters', { exact: false })).toBeVisible()
  await dialog(coord).getByLabel('What exactly did they do well?').fill('You said your sentences and stayed calm')
  await dialog(coord).getByRole('button', { name: 'Save' }).click()
  await expect(coord.getByText('coord.a1 told them', { exact: false })).toBeVisible()
}

async function whoIsWho(own: Page) {
  await backIn(own, id.c2)
  await own.setViewportSize({ width: 390, height: 844 })
  await own.goto('/my/people')
  await expect(own.getByText('Your coordinator', { exact: true })).toBeVisible()
  await expect(own.getByText('Speaks for you', { exact: true })).toBeVisible()
  await expect(own.getByText('They do not speak for you against anybody.', { exact: false })).toBeVisible()
  await expect(own.getByText('Your advocate is on your side alone.', { exact: false })).toBeVisible()
  await look(own, 'j5-who-is-who')
  await own.goto('/my/rights')
  await expect(own.getByText('Payment plan 40/week', { exact: false })).toBeVisible()
  await expect(own.getByText('You said your sentences and stayed calm', { exact: false })).toBeVisible()
  await look(own, 'j5-my-side')
}
