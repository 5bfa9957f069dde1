import { minutesOf, type Day, type DayHours, type Period } from '../../shared/opening-hours.ts'
import { rangesIn } from './times.ts'

/**
 * What a source says about one day, as periods where the words plainly mean weekly hours.
 * Whatever is not plain (approximate times, "fortnightly", "till late") stays as words:
 * a person who crosses the city for a meal that is not served has been harmed by the guess.
 */
export function readDay(day: Day, written: string): DayHours | null {
  const words = written.trim()
  if (!words) return null
  const plain = words.replaceAll(/[–—‒−]/g, '-').replaceAll(/[^\S\n]+/g, ' ')
  if (/approximate/i.test(plain)) return { day, said: 'unclear', periods: [], words }
  const pieces = inPieces(plain).map(readPiece)
  const periods = pieces.flatMap((piece) => piece.periods)
  if (pieces.some((piece) => piece.contradictory)) return { day, said: 'unclear', periods: [], words }
  if (periods.length) return { day, said: 'hours', periods, words }
  if (/^closed\b/i.test(plain)) return { day, said: 'closed', periods, words }
  if (/^open\.?$/i.test(plain)) return { day, said: 'open', periods, words }
  return { day, said: 'unclear', periods, words }
}

type Piece = { periods: Period[]; contradictory: boolean }
const NOTHING: Piece = { periods: [], contradictory: false }
const NOT_EVERY_WEEK = /fortnight|every (second|other)|\b(first|second|third|fourth|last|1st|2nd|3rd|4th) (mon|tue|wed|thu|fri|sat|sun)|monthly/i

function readPiece(piece: string): Piece {
  if (NOT_EVERY_WEEK.test(piece)) return NOTHING
  const allDay = /^(?<phone>(tele)?phone\s*:?\s*)?24[ -]?(hours|hrs?)\.?$/i.exec(piece)
  if (allDay)
    return { periods: [{ opens: '00:00', closes: '24:00', how: allDay.groups?.['phone'] ? 'phone' : 'walk_in', what: null }], contradictory: false }

  const { open, breaks } = withoutBreaks(piece)
  const { found } = rangesIn(open)
  if (!found.length) return NOTHING
  const label = found.reduceRight((text, range) => text.slice(0, range.start) + ' ' + text.slice(range.end), open)
  const how = howToEnter(label)
  const what = labelWords(label)
  const periods = found.map(({ opens, closes }) => ({ opens, closes, how, what }))
  // "12:00 AM - 11:59 AM" is the slip of a form that meant the whole day, or half of it; nobody can tell.
  if (periods.some(({ opens, closes }) => opens === '00:00' && closes === '11:59')) return { periods: [], contradictory: true }
  const open_ = breaks.reduce<Period[] | null>((left, pause) => left && cutOut(left, pause), periods)
  return open_ ? { periods: open_, contradictory: false } : { periods: [], contradictory: true }
}

/** "(Closed: 12:30pm - 1:30pm for lunch)" is a break in what stands before it, not a time to come. */
function withoutBreaks(piece: string) {
  const breaks: { opens: string; closes: string }[] = []
  const open = piece.replaceAll(/\(([^)]*\bclosed\b[^)]*)\)/gi, (whole, inside: string) => {
    const { found } = rangesIn(inside)
    breaks.push(...found)
    return found.length ? '' : whole
  })
  return { open, breaks }
}

/** Null when the break lies outside every period: then one of the two is a slip and neither can be trusted. */
function cutOut(periods: Period[], pause: { opens: string; closes: string }): Period[] | null {
  const inside = (period: Period) =>
    minutesOf(period.opens) < minutesOf(pause.opens) &&
    minutesOf(pause.opens) < minutesOf(pause.closes) &&
    minutesOf(pause.closes) < minutesOf(period.closes)
  if (!periods.some(inside)) return null
  return periods.flatMap((period) =>
    inside(period)
      ? [
          { ...period, closes: pause.opens },
          { ...period, opens: pause.closes },
        ]
      : [period],
  )
}

function howToEnter(label: string): Period['how'] {
  if (/may be required/i.test(label)) return 'walk_in'
  if (/appointment/i.test(label)) return 'appointment'
  // "(phone from 8:30am)" in brackets is an aside about the telephone; the hours before it are still for coming in.
  return /\b(tele)?phone\b|live ?chat/i.test(label.replaceAll(/\([^)]*\)/g, '')) ? 'phone' : 'walk_in'
}

function labelWords(label: string): string | null {
  const words = label
    .replaceAll(/\b(and|from|&)\s*$|^\s*(from|and|&)\b|\s[&]\s*$/gi, ' ')
    .replaceAll(/\(\s*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
  const paired = words.split('(').length === words.split(')').length
  const trimmed = (paired ? words : words.replaceAll(/[()]/g, '')).replace(/^[\s:;.,&-]+/, '').replace(/[\s:;.,&-]+$/, '')
  return trimmed.replace(/^\(([^()]*)\)$/, '$1').trim() || null
}

/** Pieces between commas and line breaks, but not inside brackets, nor where a line only carries on the one before. */
function inPieces(words: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (let at = 0; at < words.length; at++) {
    const letter = words[at]!
    if (letter === '(') depth++
    if (letter === ')') depth = Math.max(0, depth - 1)
    const carriesOn = letter === '\n' && (piece.trimEnd().endsWith(':') || words.slice(at).trimStart().startsWith('('))
    if (depth === 0 && (letter === ',' || letter === ';' || (letter === '\n' && !carriesOn))) {
      pieces.push(piece)
      piece = ''
    } else piece += letter
  }
  return [...pieces, piece].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean)
}
