/** The hours of something, as the reader's clock tells them. */
export function hoursOf({ starts_at, ends_at }: { starts_at: string; ends_at: string }, locale: string): string {
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false })
  return `${hour.format(new Date(starts_at))}–${hour.format(new Date(ends_at))}`
}
const two = (n: number) => String(n).padStart(2, '0')
/** A moment as day and time on the reader's wall. */
export function onTheWall(at: string): { day: string; time: string } {
  const moment = new Date(at)
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  }
}
/** Day and time on the reader's wall as a moment; some minutes later when asked. */
export const momentOf = (day: string, time: string, minutes = 0): string =>
  new Date(new Date(`${day}T${time}`).getTime() + minutes * 60_000).toISOString()
export const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
export const LENGTHS = ['15', '30', '45', '60', '90', '120', '240']
