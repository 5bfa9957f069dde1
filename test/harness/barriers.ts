import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Buttons whose words do not fit into them: what they do could not be read to its end. */
const CUT = `[...document.querySelectorAll('.mantine-Button-label')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => 'cut off: ' + one.textContent)`

/**
 * What on this page would keep somebody out, as axe finds it: each rule that is broken, and where.
 * Only that is told, and without a second window for frames, of which we have none: this halves what a look costs.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...((await page.evaluate(CUT)) as string[])]
}
