import { minuteOfWeek, minutesOf, type DayHours, type Moment, type Opening, type WayIn } from '../shared/opening-hours.ts'
import { Refusal } from '../shared/refusal.ts'

const WEEK = 7 * 1440
/** Who may walk in comes before who must ring, and that before who needs an appointment. */
const EASIEST: readonly WayIn[] = ['walk_in', 'phone', 'appointment']

type Stretch = { from: number; until: number; how: WayIn }

/**
 * What a service is doing at a moment, told from what it says of its week.
 * A day it does not speak of stays unknown, so that nobody is sent away from a door that may be open.
 */
export function openingAt(hours: DayHours[], at: Moment): Opening {
  const now = minuteOfWeek(at)
  const stretches = stretchesOf(hours)
  const open = EASIEST.flatMap((how) => stretches.filter((each) => each.how === how && within(each, now)))[0]
  if (open) {
    const end = endOf(open, stretches)
    if (end - open.from >= WEEK) return { state: 'always', at: null, day: null, how: open.how }
    return { state: 'open', at: end % 1440 === 0 ? '24:00' : clock(end), day: null, how: open.how }
  }
  const today = hours.find(({ day }) => day === at.day)
  const later = stretches.filter((each) => each.from > now && dayOf(each.from) === at.day).toSorted((a, b) => a.from - b.from)[0]
  if (later) return { state: 'later_today', at: clock(later.from), day: null, how: later.how }
  if (today && (today.said === 'unclear' || today.said === 'open')) return { state: 'unclear', at: null, day: null, how: null }
  const next = stretches.map((each) => ({ ...each, away: (each.from - now + WEEK) % WEEK })).toSorted((a, b) => a.away - b.away)[0]
  return { state: today ? 'closed' : 'not_said', at: next ? clock(next.from) : null, day: next ? dayOf(next.from) : null, how: null }
}

const dayOf = (minute: number) => Math.floor((minute % WEEK) / 1440) + 1

const clock = (minute: number) => `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function stretchesOf(hours: DayHours[]): Stretch[] {
  return hours
    .filter(({ day }) => day <= 7)
    .flatMap(({ day, periods }) =>
      periods.map(({ opens, closes, how }) => {
        const from = minuteOfWeek({ day, time: opens })
        const length = minutesOf(closes) - minutesOf(opens)
        return { from, until: from + (length > 0 ? length : length + 1440), how }
      }),
    )
}

const within = ({ from, until }: Stretch, now: number) => (from <= now && now < until) || (from <= now + WEEK && now + WEEK < until)

/** Where one period ends another of the same kind may begin: what counts is when the door closes. */
function endOf(open: Stretch, all: Stretch[]): number {
  let end = open.until
  for (let step = 0; step < all.length && end - open.from < WEEK; step++) {
    const on = all.find((each) => each.how === open.how && [0, WEEK].some((shift) => each.from + shift <= end && end < each.until + shift))
    if (!on) break
    end = on.until > end ? on.until : on.until + WEEK
  }
  return end
}

/** An entry that cannot be reached helps nobody, and sends a person on a walk for nothing. */
export function canBeReached(listing: { phones: unknown[]; email: string | null; website: string | null; address: string | null }): boolean {
  return listing.phones.length > 0 || Boolean(listing.email ?? listing.website ?? listing.address)
}

/** What an agency says of its own service must be usable by the person who is sent there. */
export function mayBeListed(listing: {
  hours: DayHours[]
  phones: unknown[]
  email: string | null
  website: string | null
  address: string | null
}): void {
  if (new Set(listing.hours.map(({ day }) => day)).size < listing.hours.length) throw new Refusal('hours_day_twice')
  const contradicts = listing.hours.some(
    ({ said, periods }) => (said === 'hours') !== periods.length > 0 || periods.some(({ opens, closes }) => opens === closes),
  )
  if (contradicts) throw new Refusal('hours_contradict')
  if (!canBeReached(listing)) throw new Refusal('no_way_to_reach_it')
}

/** What others publish is corrected where they keep it: the next import would undo a correction made here. */
export function mayBeChangedHere(listing: { source: string | null }): void {
  if (listing.source !== null) throw new Refusal('kept_at_its_source', 409)
}

/** Nobody has asked for so long that a worker should ring before sending anyone. Instants are ISO; days come from `cfg.directory.verifyDays`. */
export const checkFirst = (verifiedAt: string | null, now: string, days: number): boolean =>
  verifiedAt === null || Date.parse(now) - Date.parse(verifiedAt) > days * 86_400_000

type HomeState = 'open' | 'offered' | 'taken' | 'withdrawn'
/** What may follow what. A home that was taken comes back as a new offer: the record of who got it stays true. */
const AFTER: Record<HomeState, readonly HomeState[]> = {
  open: ['offered', 'taken', 'withdrawn'],
  offered: ['open', 'taken', 'withdrawn'],
  taken: [],
  withdrawn: ['open'],
}

export function mayBecome(from: HomeState, to: HomeState): void {
  if (!AFTER[from].includes(to)) throw new Refusal('home_not_to_be_had', 409)
}
