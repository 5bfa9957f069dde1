const TYPED = /^\s*(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?\s*$/
const DAY_FIRST = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/

/** 'YYYY-MM-DD' of what somebody typed, year or day first; null when no calendar has that day. */
export function dayTyped(text: string): string | null {
  const yearFirst = TYPED.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  const parts = yearFirst ? [yearFirst[1], yearFirst[2], yearFirst[3]] : dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : null
  if (!parts) return null
  const day = parts.map((part, at) => part!.padStart(at === 0 ? 4 : 2, '0')).join('-')
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null
}
