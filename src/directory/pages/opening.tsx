import { Text } from '@mantine/core'
import { IconClock, IconClockQuestion, IconDoorEnter, IconDoorOff, IconPhone } from '@tabler/icons-react'
import type { Opening } from '../../shared/opening-hours.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import { weekdayInWords } from './moment.ts'

/** What a service is doing, in words: "Open until 16:00". */
export function openingInWords(opening: Opening, t: Say, locale: string, byAppointment: boolean): string {
  const time = opening.at ?? ''
  switch (opening.state) {
    case 'always':
      return t(opening.how === 'phone' ? 'directory.phone_always' : 'directory.open_always')
    case 'open':
      if (opening.how === 'phone') return t('directory.phone_until', { time })
      return t(opening.how === 'appointment' ? 'directory.appointment_until' : 'directory.open_until', { time })
    case 'later_today':
      return t('directory.opens_today', { time })
    case 'closed':
      return opening.day ? t('directory.closed_now', { day: weekdayInWords(opening.day, locale), time }) : t('directory.closed')
    case 'unclear':
      return t('directory.hours_unclear')
    case 'not_said':
      if (opening.day) return t('directory.hours_not_said_next', { day: weekdayInWords(opening.day, locale), time })
      return t(byAppointment ? 'directory.only_by_appointment' : 'directory.hours_not_said')
  }
}

const LOOKS = {
  always: { c: 'light-dark(var(--mantine-color-moss-8), var(--mantine-color-moss-3))', Icon: IconDoorEnter },
  open: { c: 'light-dark(var(--mantine-color-moss-8), var(--mantine-color-moss-3))', Icon: IconDoorEnter },
  later_today: { c: 'light-dark(var(--mantine-color-amber-8), var(--mantine-color-amber-3))', Icon: IconClock },
  closed: { c: 'dimmed', Icon: IconDoorOff },
  not_said: { c: 'dimmed', Icon: IconClockQuestion },
  unclear: { c: 'dimmed', Icon: IconClockQuestion },
} as const

export function OpeningLine({ opening, byAppointment }: { opening: Opening; byAppointment: boolean }) {
  const { t, locale } = useWords()
  const { c, Icon } = LOOKS[opening.state]
  const Shown = opening.how === 'phone' ? IconPhone : Icon
  return (
    <Text c={c} fw={opening.state === 'open' || opening.state === 'always' ? 650 : 450} className="beside" component="div">
      <Shown size={18} aria-hidden />
      {openingInWords(opening, t, locale, byAppointment)}
    </Text>
  )
}
