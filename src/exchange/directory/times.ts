/** Reading times of day as people write them: "9am", "12.00 noon", "5:30 p.m.", "08:00 AM", "midnight", "17:00". */

const CLOCK = String.raw`\d{1,2}(?:\s?[:.]\s?\d{2})?(?:\s*(?:a\.?m\b\.?|p\.?m\b\.?|noon|midnight))?`
const TIME = String.raw`(?:${CLOCK}|noon|midnight|midday)`
const RANGE = new RegExp(String.raw`(?<![\d$])(${TIME})\s*(?:-|to|until|till)\s*(${TIME})(?!\s*\d)`, 'gi')

type Clock = { hour: number; minute: number; half: 'am' | 'pm' | null; padded: boolean }
export type Range = { opens: string; closes: string; start: number; end: number }

function readClock(words: string): Clock | null {
  const text = words.toLowerCase().replaceAll(/[\s]/g, '')
  const [, hours, minutes, suffix] = /^(\d{1,2})?(?:[:.](\d{2}))?(.*)$/.exec(text) ?? []
  const minute = Number(minutes ?? 0)
  const hour = hours === undefined ? 12 : Number(hours)
  if (minute > 59 || hour > 24) return null
  if (/noon|midday/.test(suffix ?? '')) return hour === 12 ? { hour: 12, minute, half: 'pm', padded: false } : null
  if (/midnight/.test(suffix ?? '')) return hour === 12 ? { hour: 12, minute, half: 'am', padded: false } : null
  const half = suffix?.startsWith('a') ? 'am' : suffix?.startsWith('p') ? 'pm' : null
  if (half && (hour < 1 || hour > 12)) return null
  return { hour, minute, half, padded: minutes !== undefined && hours!.length === 2 }
}

const minutesFrom = ({ hour, minute }: Clock, half: 'am' | 'pm' | null) =>
  half === null ? hour * 60 + minute : ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute

const clockFace = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/**
 * From and until as 'HH:MM', or null where the words leave it open.
 * "1:30 – 4pm" means the afternoon; "9:00 – 5:00" without am, pm or a 24-hour clock could be either and is not guessed.
 */
function readRange(from: string, until: string): { opens: string; closes: string } | null {
  const a = readClock(from)
  const b = readClock(until)
  if (!a || !b) return null
  if (!b.half) {
    const twentyFourHour = !a.half && a.padded && b.padded
    if (!twentyFourHour) return null
  }
  const closes = minutesFrom(b, b.half) || 24 * 60
  const opens =
    a.half || !b.half
      ? minutesFrom(a, a.half)
      : [minutesFrom(a, b.half), minutesFrom(a, b.half === 'pm' ? 'am' : 'pm')].find((minutes) => minutes < closes)
  if (opens === undefined || opens === closes || opens > 24 * 60) return null
  return { opens: clockFace(opens), closes: clockFace(closes) }
}

/** Every "from … to …" in the words, with where it stands; null stands for one that cannot be read with certainty. */
export function rangesIn(words: string): { found: Range[]; doubtful: boolean } {
  const matches = [...words.matchAll(RANGE)]
  const found = matches.flatMap((match) => {
    const range = readRange(match[1]!, match[2]!)
    return range ? [{ ...range, start: match.index, end: match.index + match[0].length }] : []
  })
  return { found, doubtful: found.length < matches.length }
}
