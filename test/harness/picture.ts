import path from 'node:path'
import type { Page } from '@playwright/test'

/** The whole page as a picture, for whoever wants to look: only where HOMEWARD_SHOTS names a folder, for it costs as much as a step of the story. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['HOMEWARD_SHOTS']
  if (folder) await page.screenshot({ animations: 'disabled', path: path.join(folder, `${name}.png`), fullPage: true })
}
