import { lazy, Suspense, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { useNow } from './reader.ts'
import { DAY, dayInWords, exactInstant, noonOf, relativeInWords } from './when-words.ts'

const Exact = lazy(() => import('./exact.tsx'))

/** The exact time comes up on hover and focus; what draws it is loaded then. */
function Told({ words, exact, at }: { words: string; exact: string; at: string }) {
  const target = useRef<HTMLTimeElement>(null)
  const [looked, setLooked] = useState(false)
  const [look, leave] = [() => setLooked(true), () => setLooked(false)]
  return (
    <>
      <time
        ref={target}
        dateTime={at}
        tabIndex={0}
        aria-label={`${words}, ${exact}`}
        onMouseEnter={look}
        onFocus={look}
        onMouseLeave={leave}
        onBlur={leave}
      >
        {words}
      </time>
      {looked && (
        <Suspense fallback={null}>
          <Exact target={target} label={exact} />
        </Suspense>
      )}
    </>
  )
}

/** A moment, relative to now; the exact one on hover and focus. */
export function When({ at }: { at: string | null }) {
  const { t, locale } = useWords()
  const now = useNow()
  if (!at) return <>{t('when.nothing')}</>
  return <Told at={at} words={relativeInWords(Date.parse(at), now, locale, t)} exact={exactInstant(at, locale)} />
}

/** A day, relative to today: "tomorrow", "3 days ago"; the exact one on hover and focus. */
export function WhenDay({ day }: { day: string | null }) {
  const { t, locale } = useWords()
  const now = useNow()
  if (!day) return <>{t('when.nothing')}</>
  const today = new Intl.DateTimeFormat('en-CA').format(new Date(now))
  const away = Math.round((noonOf(day).getTime() - noonOf(today).getTime()) / DAY)
  const words =
    Math.abs(away) < 14
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day')
      : relativeInWords(noonOf(day).getTime(), noonOf(today).getTime(), locale, t)
  return <Told at={day} words={words} exact={dayInWords(day, locale, 'full')} />
}

/** A day, written out. */
export function Day({ day, style = 'medium' }: { day: string | null; style?: 'full' | 'medium' | 'short' }) {
  const { t, locale } = useWords()
  return day ? <time dateTime={day}>{dayInWords(day, locale, style)}</time> : <>{t('when.nothing')}</>
}
