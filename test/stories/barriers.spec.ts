/** The eyes that look at every page of every story see what they are for. */
import { expect, test } from '@playwright/test'
import { barriersOn } from '../harness/barriers.ts'

test('a picture without words, pale letters and a field without a name are found', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Barriers</title><main><h1>Barriers</h1>
    <img src="data:,"><p style="color: #ddd; background: #fff">Hardly to be read</p><input></main></html>`)
  expect((await barriersOn(page)).map((one) => one.split(':')[0]).sort()).toEqual(['color-contrast', 'image-alt', 'label'])
})
