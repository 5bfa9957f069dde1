import { expect, test, type Page } from '@playwright/test'
import path from 'node:path'
import { codeOfStep } from '../../src/auth/totp.ts'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { givenIn, type Given } from '../harness/given.ts'
import { invitationFor, PASSWORD } from '../harness/visitor.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let given: Given
let at: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: path.resolve(import.meta.dirname, '../../dist/web'), env: { HOMEWARD_SECOND_FACTOR: '1' } })
  given = givenIn(world.admin)
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  at = `http://localhost:${(world.app.server.address() as { port: number }).port}`
})
test.afterAll(({ browser }) => leave(browser, world))

async function noBarriers(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([])
}

async function deviceWithPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('an invited worker opens an account with a passkey, comes back with it, and sees where they are signed in', async ({ page }) => {
  await deviceWithPasskeys(page)
  const worker = await given.staff(await given.agency('Harbour Homelessness Service'), ['coordinator'], 'Amira Haddad')
  await page.goto(`${at}/invitation/${await invitationFor(world, worker)}`)
  await expect(page.getByRole('heading', { name: 'Welcome, Amira Haddad' })).toBeVisible()
  await noBarriers(page)
  await picture(page, 'invitation')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('button', { name: 'Your account, Amira Haddad' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  await noBarriers(page)
  await picture(page, 'sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('button', { name: 'Your account, Amira Haddad' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('This device', { exact: true })).toBeVisible()
  await noBarriers(page)
  await picture(page, 'account')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'account-phone')
})

test('a worker with a password sets up an authenticator app before anything opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const worker = await given.staff(await given.agency(), ['coordinator'], 'Sol Reyes')
  await page.goto(`${at}/invitation/${await invitationFor(world, worker)}`)
  await page.getByLabel('New password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Open my account' }).click()
  await expect(page.getByText('Choose a longer password')).toBeVisible()
  await picture(page, 'invitation-phone')
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Open my account' }).click()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Show the key' }).click()
  const key = (await page.locator('.door-key').innerText()).replaceAll(/\s/g, '')
  await noBarriers(page)
  await picture(page, 'enrol-phone')
  const bits = [...Array(key.length).keys()]
    .map((n) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(key.charAt(n)).toString(2).padStart(5, '0'))
    .join('')
  const secret = String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  await page.getByLabel('Six-figure code').fill(codeOfStep(secret, Math.floor(Date.now() / 30_000)))
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('button', { name: 'Your account, Sol Reyes' })).toBeVisible()
})

test('an invitation that no longer holds says what to do', async ({ page }) => {
  await page.goto(`${at}/invitation/${'x'.repeat(32)}`)
  await expect(page.getByText('Ask whoever invited you for a new one.')).toBeVisible()
  await noBarriers(page)
})

test('at a demonstration one taps who one wants to be, and is that person', async ({ page }) => {
  await given.staff(await given.agency('Northside Housing'), ['partner_worker'], 'Noor Aziz')
  await page.goto(`${at}/sign-in`)
  await page.getByRole('button', { name: /Noor Aziz/ }).click()
  await expect(page.getByRole('button', { name: 'Your account, Noor Aziz' })).toBeVisible()
  await page.goto(`${at}/settings`)
  await expect(page.getByText('A demonstration account: it has no password.')).toBeVisible()
})

test('what is not there and what is not theirs look alike; and who signs out in one tab is out in every tab', async ({ page, context }) => {
  const [ours, theirs] = [await given.agency('Harbour Homes'), await given.agency('City Health')]
  const worker = await given.staff(ours, ['coordinator'], 'Ines Duarte')
  const stranger = await given.person(theirs)
  await page.goto(`${at}/sign-in`)
  await page.getByRole('button', { name: /Ines Duarte/ }).click()
  const account = page.getByRole('button', { name: 'Your account, Ines Duarte' })
  await expect(account).toBeVisible()
  const other = await context.newPage()
  for (const id of ['not-an-id', stranger, worker]) {
    await other.goto(`${at}/people/${id}`)
    await expect(other.getByRole('heading', { name: 'This is not here, or not yours to see' })).toBeVisible()
  }
  await noBarriers(other)
  await picture(other, 'not-yours')
  await other.getByRole('link', { name: 'Back to people' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await account.click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(other).toHaveURL(/\/sign-in/)
  await expect(other.getByRole('heading', { level: 1, name: 'People' })).toHaveCount(0)
  await expect(other.getByRole('button', { name: 'Your account, Ines Duarte' })).toHaveCount(0)
})
