import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

/** Buttons whose words do not fit into them: what they do could not be read to its end. */
const CUT = `[...document.querySelectorAll('.mantine-Button-label')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => 'cut off: ' + one.textContent)`
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOK = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes })))`

/**
 * What on this page would keep somebody out, as axe finds it: each rule that is broken, and where.
 * Only that is told, and axe is sent once to each page that was loaded: it is as long as the house itself.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  const violations = (await page.evaluate(LOOK)) as AxeResults['violations']
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...((await page.evaluate(CUT)) as string[])]
}
