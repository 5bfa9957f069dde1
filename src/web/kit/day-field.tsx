import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { useWords } from '../words/use-words.ts'
import { dayInWords } from './when.tsx'

type Given = { value: string | null; onChange: (day: string | null) => void } & Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'>

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

/** A day: typed, or picked from the calendar. Days are 'YYYY-MM-DD' text and never become instants. */
export function DayField({ value, onChange, description, ...rest }: Given) {
  const { t, locale, language } = useWords()
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
      <DateInput
        {...rest}
        description={description ?? t('kit.day_hint', { example: '2026-03-09' })}
        value={value}
        onChange={onChange}
        dateParser={dayTyped}
        valueFormat={(day) => dayInWords(day, locale)}
        popoverProps={{ withinPortal: false }}
      />
    </DatesProvider>
  )
}
