import { useNow, useReader } from '../kit/reader.ts'
import { shortInstant } from '../kit/when-words.ts'
import { useWords } from '../words/use-words.ts'

/** In test mode the clock can be moved, and nobody should take its time for the real one. */
export function TestClock() {
  const { t, locale } = useWords()
  const now = useNow()
  if (!useReader().test_mode) return null
  return <p className="test-clock no-print">{t('shell.test_mode', { time: shortInstant(now, locale) })}</p>
}
