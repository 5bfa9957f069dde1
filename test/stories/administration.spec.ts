/** Who works here: invited, come in, in another role, ended and out at once; thresholds changed with a reason; everybody's own settings. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { picture } from '../harness/picture.ts'
import { leave, look, makeStage, openToAll, signIn, type Stage } from '../harness/story.ts'
import { invitationFor, PASSWORD } from '../harness/visitor.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
  await stage.given.staff(stage.agency.a1, ['agency_admin'], 'Ada Klein')
})
test.afterAll(({ browser }) => leave(browser, stage))

const windowFor = (browser: Browser) => browser.newContext({ baseURL: stage.address, locale: 'en-AU' }).then((context) => context.newPage())

test('an administrator invites a worker, who comes in, gets another role, and is out the moment their work ends', async ({ browser }) => {
  const ada = await stage.window(browser, 'Ada Klein')
  await ada.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Administration' }).click()
  await expect(ada.getByRole('heading', { name: 'People who work here' })).toBeVisible()
  await look(ada, 'administration-people')

  await ada.getByRole('button', { name: 'Add somebody' }).click()
  await ada.getByLabel('Name', { exact: true }).fill('Sol Reyes')
  await ada.getByLabel('Sign-in name').fill('sol@harbour.example')
  await ada.getByRole('button', { name: 'Add and make the link' }).click()
  await expect(ada.getByText('Choose at least one role.')).toBeVisible()
  await ada.getByLabel('Coordinator').check()
  await ada.getByLabel('Support worker').check()
  await expect(ada.getByLabel('Network administrator')).toHaveCount(0)
  await look(ada, 'administration-new')
  await ada.getByRole('button', { name: 'Add and make the link' }).click()
  const link = await ada.getByLabel('Link', { exact: true }).inputValue()
  await look(ada, 'administration-link')
  await ada.getByRole('button', { name: 'Done' }).click()
  await ada.getByRole('link', { name: 'Invitations' }).click()
  await expect(ada.getByRole('row', { name: /Sol Reyes/ })).toBeVisible()
  await look(ada, 'administration-invitations')

  const sol = await windowFor(browser)
  await sol.goto(link)
  await sol.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await sol.getByRole('button', { name: 'Open my account' }).click()
  const menu = sol.getByRole('navigation', { name: 'Main' })
  await expect(menu.getByRole('link', { name: 'Requests' })).toBeVisible()

  await ada.goto('/administration/people')
  await ada.getByLabel('Find by name, role or telephone').fill('sol')
  await expect(ada.getByText('Has come in')).toBeVisible()
  await ada.getByRole('button', { name: 'Sol Reyes' }).click()
  const sheet = ada.getByRole('dialog', { name: 'Sol Reyes' })
  await look(ada, 'administration-worker')
  await sheet.getByLabel('Coordinator').uncheck()
  await sheet.getByLabel('Support worker').uncheck()
  await sheet.getByLabel('Evaluator').check()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet.getByRole('button', { name: 'Save' })).toBeDisabled()
  await sol.reload()
  await expect(menu.getByRole('link', { name: 'Outcomes' })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Requests' })).toHaveCount(0)

  await sheet.getByRole('button', { name: 'End their work here' }).click()
  await sheet.getByRole('button', { name: 'Yes, end it' }).click()
  await expect(ada.getByText('Sol Reyes’s work here has ended, and they are signed out.')).toBeVisible()
  await menu.getByRole('link', { name: 'Scorecard' }).click()
  await expect(sol.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await expect(ada.getByRole('dialog').getByRole('button', { name: 'Bring back' })).toBeVisible()
  await ada.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click()
  await ada.keyboard.press('Escape')
  await sol.getByLabel('E-mail or sign-in name').fill('sol@harbour.example')
  await sol.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await sol.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(menu.getByRole('link', { name: 'Outcomes' })).toBeVisible()
})

test('a link that was taken back opens nothing', async ({ browser }) => {
  const ada = await stage.window(browser, 'Ada Klein')
  await ada.goto('/administration/people?who=new')
  await ada.getByLabel('Name', { exact: true }).fill('Kim Ito')
  await ada.getByLabel('Sign-in name').fill('kim@harbour.example')
  await ada.getByLabel('Intake worker').check()
  await ada.getByRole('button', { name: 'Add and make the link' }).click()
  const link = await ada.getByLabel('Link', { exact: true }).inputValue()
  await ada.goto('/administration/invitations')
  await ada.getByRole('button', { name: 'Withdraw the link for Kim Ito' }).click()
  await expect(ada.getByRole('heading', { name: 'No link is open' })).toBeVisible()
  await look(ada, 'administration-no-invitations')
  const kim = await windowFor(browser)
  await kim.goto(link)
  await expect(kim.getByText('Ask whoever invited you for a new one.')).toBeVisible()
})

test('the network founds an agency and changes a threshold with a reason; an agency reads why', async ({ browser }) => {
  const network = await stage.window(browser, 'admin.net')
  await network.goto('/administration/agencies')
  await expect(network.getByRole('heading', { name: 'Agencies' })).toBeVisible()
  await look(network, 'administration-agencies')
  await network.getByRole('button', { name: 'Found an agency' }).click()
  await network.getByLabel('Name', { exact: true }).fill('Riverside Refuge')
  await look(network, 'administration-found')
  await network.getByRole('dialog').getByRole('button', { name: 'Found an agency' }).click()
  await expect(network.getByRole('dialog', { name: 'Add somebody' })).toBeVisible()
  await network.keyboard.press('Escape')
  await expect(network.getByRole('heading', { name: 'Nobody works here yet' })).toBeVisible()
  await look(network, 'administration-nobody')
  await network.getByRole('link', { name: 'Programmes' }).click()
  await expect(network.getByRole('heading', { name: 'No programme yet' })).toBeVisible()
  await network.getByRole('button', { name: 'Begin a programme' }).first().click()
  await network.getByLabel('Name', { exact: true }).fill('Safe nights')
  await network.getByRole('combobox', { name: 'Kind' }).fill('crisis accommodation')
  await network.getByRole('dialog').getByRole('button', { name: 'Begin a programme' }).click()
  await network.getByRole('button', { name: 'Safe nights' }).click()
  await network.getByRole('button', { name: 'Close it' }).click()
  await expect(network.getByRole('row', { name: /Safe nights/ })).toContainText('Closed')
  await look(network, 'administration-programmes')

  await network.getByRole('link', { name: 'Agencies' }).click()
  await network.getByRole('button', { name: 'Riverside Refuge' }).click()
  await look(network, 'administration-agency-sheet')
  await network.getByRole('button', { name: 'Seal this agency' }).click()
  await expect(network.getByRole('button', { name: 'Lift the seal' })).toBeVisible()
  await network.keyboard.press('Escape')

  await network.getByRole('link', { name: 'Thresholds' }).click()
  await expect(network.getByRole('heading', { name: 'Thresholds' })).toBeVisible()
  await look(network, 'administration-parameters')
  await network.getByRole('button', { name: 'First answer after a first contact' }).click()
  await network.getByLabel('Urgent').fill('2')
  await expect(network.getByRole('button', { name: 'Change from now on' })).toBeDisabled()
  await network.getByLabel('Why it changes').fill('The night line answers now.')
  await network.getByRole('button', { name: 'Change from now on' }).click()
  await expect(network.getByRole('dialog').getByText('Critical: 1 hour; Urgent: 2 hours; Standard: 24 hours').first()).toBeVisible()
  await expect(network.getByRole('dialog').getByText(/^admin\.net, /)).toBeVisible()
  await look(network, 'administration-parameter')

  const ada = await stage.window(browser, 'Ada Klein')
  await ada.goto('/administration/parameters?q=first+answer')
  await ada.getByRole('button', { name: 'First answer after a first contact' }).click()
  await expect(ada.getByText('The night line answers now.')).toBeVisible()
  await expect(ada.getByText('The network sets the thresholds')).toBeVisible()
  await expect(ada.getByRole('button', { name: 'Change from now on' })).toHaveCount(0)
  await ada.goto('/administration/agency')
  await expect(ada.getByRole('heading', { name: 'Our agency' })).toBeVisible()
  await ada.getByLabel('Telephone').fill('5550 1234')
  await ada.getByRole('button', { name: 'Save' }).click()
  await expect(ada.getByText('Saved.')).toBeVisible()
  await look(ada, 'administration-agency')
})

test('a coordinator who types the address is told calmly whom to ask', async ({ browser }) => {
  const worker = await stage.window(browser, 'coord.a1')
  await expect(worker.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Administration' })).toHaveCount(0)
  for (const address of ['/administration', '/administration/parameters', '/administration/agencies']) {
    await worker.goto(address)
    await expect(worker.getByRole('heading', { name: 'This page is for administrators' })).toBeVisible()
  }
  await look(worker, 'administration-refused')
})

test('the language chosen on one device is read on the next; name and telephone are kept', async ({ browser }) => {
  const here = await stage.window(browser, 'worker.a1')
  await here.goto('/settings')
  await here.getByLabel('My telephone').fill('0400 000 000')
  await here.getByRole('button', { name: 'Save' }).click()
  await expect(here.getByText('Saved.')).toBeVisible()
  await here.getByRole('radiogroup', { name: 'Language' }).getByText('中文').click()
  await expect(here.getByRole('heading', { name: '设置' })).toBeVisible()
  await openToAll(here)

  const elsewhere = await stage.window(browser, 'worker.a1')
  await elsewhere.goto('/settings')
  await expect(elsewhere.getByRole('heading', { name: '设置' })).toBeVisible()
  await expect(elsewhere.getByLabel('我的电话')).toHaveValue('0400 000 000')
  await elsewhere.getByRole('button', { name: 'English' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Settings' })).toBeVisible()
  // The page speaks at once; the account is told a moment later.
  await expect.poll(() => elsewhere.evaluate(`localStorage.getItem('homeward-language-untold')`)).toBeFalsy()
  await here.reload()
  await expect(here.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

test('a person’s language follows them to another telephone, too', async ({ browser }) => {
  const person = await stage.given.person(stage.agency.a1, { given_name: 'Rosa', family_name: 'Lim' })
  const here = await windowFor(browser)
  await here.goto(`/invitation/${await invitationFor(stage.world, person)}`)
  await here.getByLabel('Name to sign in with').fill('rosa')
  await here.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await here.getByRole('button', { name: 'Open my account' }).click()
  await here.waitForURL(/\/my/)
  await here.goto('/my/account')
  await here.getByRole('radiogroup', { name: 'Language' }).getByText('中文').click()
  await expect(here.getByRole('heading', { name: '我的账户' })).toBeVisible()
  await openToAll(here)
  const elsewhere = await windowFor(browser)
  await elsewhere.goto('/my')
  await elsewhere.getByRole('button', { name: /Rosa/ }).click()
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('whoever is new finds the ten minutes at the door', async ({ browser }) => {
  const page = await windowFor(browser)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: /ten minutes/ }).click()
  await expect(page.getByText('Choose Marcus Bell')).toBeVisible()
  await page.getByRole('button', { name: /^coord\.a1/ }).click()
  await expect(page.getByRole('heading', { name: 'Coordinate one person in ten minutes' })).toBeVisible()
})

const narrow = async (page: Page) => expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url()).toBe(true)

test('every part on a narrow phone, in the dark and in Chinese', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.address, locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await signIn(page, 'admin.net')
  const a1 = `agency=${stage.agency.a1}`
  for (const [name, address] of [
    ['people', `/administration/people?${a1}`],
    ['new', `/administration/people?${a1}&who=new`],
    ['worker', `/administration/people?${a1}&who=${stage.staff['coord.a1']}`],
    ['invitations', `/administration/invitations?${a1}`],
    ['programmes', `/administration/programmes?${a1}`],
    ['agencies', '/administration/agencies'],
    ['agency', `/administration/agencies?which=${stage.agency.a1}`],
    ['parameters', '/administration/parameters?step=coordination'],
    ['parameter', '/administration/parameters?key=cfg.caseload.maxPoints'],
    ['settings', '/settings'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await openToAll(page)
    await narrow(page)
    await picture(page, `dark-zh-${name}`)
  }
})

test('two administrators write the information pack at once: the second sees what the first published, chooses, and loses no word', async ({
  browser,
}) => {
  await stage.given.staff(stage.agency.a1, ['agency_admin'], 'Bo Lind')
  const [ada, bo] = [await stage.window(browser, 'Ada Klein'), await stage.window(browser, 'Bo Lind')]
  const section = (page: Page, name: string) => page.getByRole('group', { name }).getByLabel('In English')
  const publish = (page: Page) => page.getByRole('button', { name: 'Publish our pack' }).click()
  for (const page of [ada, bo]) {
    await page.goto('/entry/packs')
    await expect(page.getByText('Version 2, published')).toBeVisible()
  }
  await section(bo, 'What we do for you').fill('We help you move')
  await section(bo, 'What we do not do').fill('We lend no money')
  await section(ada, 'What we do for you').fill('We find a flat with you')
  await section(ada, 'How to complain').fill('Tell anybody here')
  await publish(ada)
  await expect(ada.getByText('Version 3, published')).toBeVisible()

  await publish(bo)
  await expect(bo.getByRole('alert').filter({ hasText: 'Somebody changed this a moment ago' })).toBeVisible()
  const both = bo.getByRole('alert').filter({ hasText: 'We find a flat with you' })
  await expect(both).toContainText('What we do for you · In English')
  await expect(section(bo, 'How to complain'), 'what only the other changed is there').toHaveValue('Tell anybody here')
  await expect(section(bo, 'What we do for you')).toHaveValue('We help you move')
  await look(bo, 'administration-packs-both')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await publish(bo)
  await expect(bo.getByText('Version 4, published')).toBeVisible()
  await ada.reload()
  await expect(section(ada, 'What we do for you')).toHaveValue('We help you move')
  await expect(section(ada, 'What we do not do')).toHaveValue('We lend no money')
  await expect(section(ada, 'How to complain')).toHaveValue('Tell anybody here')
})
