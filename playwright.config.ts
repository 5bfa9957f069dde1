import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/browser.ts'

const browser = await findBrowser()

/** Minutes each: begun first, so that none of them runs alone at the end. */
const LONG = /(whole-way|every-page|j\d)\.spec/

export default defineConfig({
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  testDir: 'test/stories',
  workers: 2, // on two cores, beside two processes of the other tests: a third gains nothing, and slows all
  fullyParallel: false,
  reporter: [['list']],
  // Patient: a machine that does much else besides is slow, not wrong. What is wrong is seen at once by what it says.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  outputDir: '.cache/stories',
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    browserName: 'chromium',
    headless: true,
    locale: 'en-AU',
    timezoneId: 'UTC',
    viewport: { width: 1360, height: 860 },
    contextOptions: { reducedMotion: 'reduce' }, // what opens is there at once: nothing is looked at half faded in, nor moves away under the pointer
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: { ...process.env, ...browser.env } as Record<string, string> },
    // A trace of every page costs as much as the story itself: ask for one with --trace on
    screenshot: 'only-on-failure',
  },
})
