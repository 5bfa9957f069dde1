import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/zh-cn'
import { useEffect, useRef, useState, type InputEvent } from 'react'
import { useWords } from '../words/use-words.ts'
import { dayTyped } from './day-typed.ts'
import { dayInWords } from './when-words.ts'

type Given = {
  value: string | null
  onChange: (day: string | null) => void
  /** A date of birth: its example lies in the past. */
  birth?: boolean
  /** The last day that can be meant, as 'YYYY-MM-DD'. */
  maxDate?: string
} & Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'fixOnBlur' | 'maxDate' | 'minDate'>

/**
 * A day: typed, or picked from the calendar. Days are 'YYYY-MM-DD' text and never become instants.
 * What is typed and is no day stays as it was typed, is said to be none, and no form is sent with it.
 */
export function DayField({ value, onChange, description, error, birth = false, maxDate, ...rest }: Given) {
  const { t, locale, language } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const { wrong, shown, read, show } = useTyped(value, onChange, maxDate)
  const fault = wrong && (wrong === 'too_late' ? t('kit.day_too_late', { day: dayInWords(maxDate!, locale) }) : t('kit.not_a_day'))
  useEffect(() => field.current?.setCustomValidity(fault ?? ''), [fault])
  return (
    <DatesProvider settings={{ locale: language === 'zh' ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        {...rest}
        {...(maxDate ? { maxDate } : {})}
        ref={field}
        description={description ?? t('kit.day_hint', { example: dayInWords(birth ? '1984-06-30' : '2026-03-09', locale) })}
        error={fault && shown ? fault : error}
        value={value}
        onChange={onChange}
        onInput={read}
        onBlur={show}
        onInvalid={show}
        fixOnBlur={!fault}
        dateParser={dayTyped}
        valueFormat={(day) => dayInWords(day, locale)}
        popoverProps={{ withinPortal: false }}
        hideOutsideDates
        ariaLabels={{ previousMonth: t('kit.month_before'), nextMonth: t('kit.month_after') }}
      />
    </DatesProvider>
  )
}

/** What is wrong with the words in the field; said once the field is left or the form is sent, not while one still types. */
function useTyped(value: string | null, onChange: (day: string | null) => void, last: string | undefined) {
  const [fault, setFault] = useState<'no_day' | 'too_late' | null>(null)
  const [shown, setShown] = useState(false)
  const wrong = value === null ? fault : null // a day that came from elsewhere takes the place of what was typed
  const read = ({ currentTarget }: InputEvent<HTMLInputElement>) => {
    const text = currentTarget.value.trim()
    const day = dayTyped(text)
    const found = text === '' ? null : day === null ? 'no_day' : last && day > last ? 'too_late' : null
    setFault(found)
    if (!found) setShown(false)
    // The day before is no longer what they mean, and is not sent in its place; an emptied field is no day.
    if (found || text === '') onChange(null)
  }
  return { wrong, shown, read, show: () => setShown(wrong !== null) }
}
