import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { useWords } from '../words/use-words.ts'
import { dayTyped } from './day-typed.ts'
import { dayInWords } from './when-words.ts'

type Given = {
  value: string | null
  onChange: (day: string | null) => void
  /** A date of birth: its example lies in the past. */
  birth?: boolean
} & Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser'>

/** A day: typed, or picked from the calendar. Days are 'YYYY-MM-DD' text and never become instants. */
export function DayField({ value, onChange, description, birth = false, ...rest }: Given) {
  const { t, locale, language } = useWords()
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        {...rest}
        description={description ?? t('kit.day_hint', { example: birth ? '1984-06-30' : '2026-03-09' })}
        value={value}
        onChange={onChange}
        dateParser={dayTyped}
        valueFormat={(day) => dayInWords(day, locale)}
        popoverProps={{ withinPortal: false }}
        hideOutsideDates
        ariaLabels={{ previousMonth: t('kit.month_before'), nextMonth: t('kit.month_after') }}
      />
    </DatesProvider>
  )
}
