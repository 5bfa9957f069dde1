/** Two ways of using a page: with a pointer, and by the keys alone, as somebody does who cannot point or would rather not. */
import { expect, type Locator, type Page } from '@playwright/test'
import { choose, day, optionOf } from './story.ts'

export type Hands = {
  press: (button: Locator) => Promise<void>
  write: (field: Locator, words: string) => Promise<void>
  /** A box that is to be ticked. */
  tick: (box: Locator) => Promise<void>
  /** One of a few that exclude each other. */
  pick: (radio: Locator) => Promise<void>
  /** One of a list that opens under its field. */
  choose: (within: Page | Locator, label: string, option: string) => Promise<void>
  day: (within: Page | Locator, label: string, value: string) => Promise<void>
  /** A figure on a line, one at a time. */
  slide: (thumb: Locator, to: number) => Promise<void>
}

async function nudge(thumb: Locator, to: number): Promise<void> {
  for (let at = await valueOf(thumb); at !== to; at = await valueOf(thumb)) await thumb.page().keyboard.press(at < to ? 'ArrowRight' : 'ArrowLeft')
}
const valueOf = async (thumb: Locator) => Number(await thumb.getAttribute('aria-valuenow'))

export const pointing: Hands = {
  press: (button) => button.click(),
  write: (field, words) => field.fill(words),
  tick: (box) => box.check(),
  pick: async (radio) => {
    await radio.waitFor({ state: 'attached' })
    if (await radio.isVisible()) return radio.check()
    await radio.locator('xpath=following-sibling::label[1]').click() // its words are what one sees
    await expect(radio).toBeChecked()
  },
  choose,
  day,
  slide: async (thumb, to) => {
    await thumb.focus()
    await nudge(thumb, to)
  },
}

type Node = {
  name: string
  type: string
  tabIndex: number
  disabled: boolean
  checked: boolean
  checkVisibility: () => boolean
  closest: (selector: string) => Node | null
  compareDocumentPosition: (other: Node) => number
  ownerDocument: { activeElement: Node; body: Node; querySelectorAll: (selector: string) => Iterable<Node> }
}
/** How many presses of the Tab key lead there, backwards below zero: 0 once the focus is there, or on another of the same few. */
const presses = (one: Node): number => {
  const { activeElement: now, body } = one.ownerDocument
  const few = (a: Node, b: Node) => a.type === 'radio' && b.type === 'radio' && a.name === b.name
  if (now === one || few(now, one)) return 0
  const follows = (a: Node, b: Node) => (a.compareDocumentPosition(b) & 4) > 0
  const stops: Node[] = []
  for (const each of one.ownerDocument.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
    if (each.tabIndex >= 0 && !each.disabled && each.checkVisibility() && !each.closest('[inert]') && !(stops.length > 0 && few(each, stops.at(-1)!)))
      stops.push(each)
  const before = stops.filter((each) => follows(each, one) && !few(each, one)).length
  const after = stops.filter((each) => follows(one, each) && !few(each, one)).length
  if (now === body) return before <= after ? before + 1 : -1 - after // from nowhere, the last is as near as the first
  const between = stops.filter((each) => (follows(now, one) ? follows(now, each) && follows(each, one) : follows(one, each) && follows(each, now)))
  const away = between.filter((each) => !few(each, one) && !few(each, now)).length + 1
  return follows(now, one) ? away : -away
}

/** To it with the Tab key, forth or back: whatever cannot be reached so fails the story. */
async function reach(target: Locator): Promise<void> {
  const { keyboard } = target.page()
  for (let tries = 0; tries < 60; tries++) {
    const away = await target.evaluate(presses)
    if (away === 0) return
    // counted first, then felt for: what the count does not know of, as a list that keeps one place for all, is a press more or less
    for (let done = 0; done < (tries < 4 ? Math.abs(away) : 1); done++) await keyboard.press(away > 0 ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`the keys do not lead to ${String(target)}`)
}

const isFocused = (target: Locator) => target.evaluate((one: Node) => one === one.ownerDocument.activeElement)

async function write(field: Locator, words: string): Promise<void> {
  await reach(field)
  await field.page().keyboard.press('Control+a')
  await field.page().keyboard.insertText(words)
}

export const byKeys: Hands = {
  press: async (button) => {
    await expect(button).toBeEnabled()
    await reach(button)
    await button.page().keyboard.press('Enter')
  },
  write,
  tick: async (box) => {
    await reach(box)
    if (!(await box.isChecked())) await box.page().keyboard.press('Space')
    await expect(box).toBeChecked()
  },
  pick: async (radio) => {
    await reach(radio)
    for (let presses = 0; presses < 15 && !(await isFocused(radio)); presses++) await radio.page().keyboard.press('ArrowDown')
    if (!(await radio.isChecked())) await radio.page().keyboard.press('Space')
    await expect(radio).toBeChecked()
  },
  choose: async (within, label, option) => {
    const field = within
      .getByRole('combobox', { name: label })
      .or(within.getByRole('textbox', { name: label }))
      .first()
    await expect(field).toBeEnabled()
    await reach(field)
    const wanted = optionOf(within, option)
    const { keyboard } = field.page()
    for (let presses = 0; presses < 80; presses++) {
      if ((await wanted.count()) > 0 && (await wanted.first().getAttribute('data-combobox-selected')) !== null) break
      await keyboard.press('ArrowDown')
    }
    await keyboard.press('Enter')
  },
  day: async (within, label, value) => {
    const field = within.getByLabel(new RegExp(`^${label}`))
    await write(field, value)
    await field.page().keyboard.press('Tab')
  },
  slide: async (thumb, to) => {
    await reach(thumb)
    await nudge(thumb, to)
  },
}

/**
 * The ways a journey is walked: in every line of tests by the keys alone, which is the harder one; with HOMEWARD_HANDS=all with a pointer, too,
 * as most other stories are. Pages are looked at in the first, since they are the same whichever way one uses them.
 */
export const WAYS: readonly (readonly [way: string, hands: Hands])[] = [
  ['by the keys alone', byKeys],
  ...(process.env['HOMEWARD_HANDS'] === 'all' ? [['with a pointer', pointing] as const] : []),
]
export const looksAtPages = (hands: Hands) => hands === byKeys
