import { readDay } from './hours.ts'
import type { Day, DayHours } from '../../shared/opening-hours.ts'

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const NAME = `(${NAMES.join('|')})s?`
const HEADING = new RegExp(String.raw`\b${NAME}(?:\s*(?:to|-|through)\s*${NAME})?(?:\s+only)?\s*:?(?=\s*(?:\d|closed|open\b|24))`, 'gi')

export type Week = { hours: DayHours[]; rest: string | null; by_appointment: boolean }

/** A week in running words: "- Monday: 8:30am–4:30pm - Tuesday: closed". Words that belong to no day are handed back as they stand. */
export function readWeek(written: string): Week {
  const words = written.trim()
  const plain = words.replaceAll(/[–—‒−]/g, '-')
  const headings = [...plain.matchAll(HEADING)]
  const by_appointment = /\b(by appointment|make an appointment|appointment only)\b/i.test(plain)
  if (!headings.length) return { hours: [], rest: words.replace(/^-\s+/, '') || null, by_appointment }

  const rest = [plain.slice(0, headings[0]!.index)]
  const hours = headings.flatMap((heading, at) => {
    const text = plain.slice(heading.index + heading[0].length, headings[at + 1]?.index)
    const [said, ...more] = text.split(/\s-\s(?=[A-Z])/)
    rest.push(...more)
    return daysFrom(heading[1]!, heading[2]).flatMap((day) => readDay(day, asBreak(said!.replace(/[\s-]+$/, ''))) ?? [])
  })
  const each = new Set(hours.map(({ day }) => day))
  // The same day twice is two statements about it; which one holds cannot be told from here.
  if (each.size < hours.length) return { hours: [], rest: words, by_appointment }
  const left = rest
    .map((text) => text.replace(/^[\s-]+|[\s-]+$/g, ''))
    .filter(Boolean)
    .join('; ')
  return { hours: hours.toSorted((a, b) => a.day - b.day), rest: left || null, by_appointment }
}

/** "closed between 12:30 and 1:15" is written as a range so that one reader of breaks is enough. */
const asBreak = (text: string) => text.replaceAll(/closed between/gi, 'closed')

function daysFrom(first: string, last: string | undefined): Day[] {
  const from = NAMES.indexOf(first.toLowerCase())
  const until = last ? NAMES.indexOf(last.toLowerCase()) : from
  const count = ((until - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, step) => (((from + step) % 7) + 1) as Day)
}
