export const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** An hour of the clock as the reader writes it. */
export const hourInWords = (hour: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1, hour)))
