const TYPED = /^\s*(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?\s*$/
const DAY_FIRST = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/
/** As the field itself shows a day in English: whoever mends one number of it is understood. */
const IN_WORDS = /^\s*(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})\s*$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function partsOf(text: string): (string | undefined)[] | null {
  const [, year, month, day] = TYPED.exec(text) ?? []
  if (year) return [year, month, day]
  const [, first, second, last] = DAY_FIRST.exec(text) ?? []
  if (last) return [last, second, first]
  const [, dayOfMonth, word, yearLast] = IN_WORDS.exec(text) ?? []
  return word ? [yearLast, String(MONTHS.indexOf(word.toLowerCase()) + 1), dayOfMonth] : null
}

/** 'YYYY-MM-DD' of what somebody typed, year or day first; null when no calendar has that day. */
export function dayTyped(text: string): string | null {
  const parts = partsOf(text)
  if (!parts) return null
  const day = parts.map((part, at) => part!.padStart(at === 0 ? 4 : 2, '0')).join('-')
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null
}
