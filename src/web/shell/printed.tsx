import { useNow, useReader } from '../kit/reader.ts'
import { shortInstant } from '../kit/when-words.ts'
import { useWords } from '../words/use-words.ts'

/** At the foot of every printed sheet: who printed it, and when. */
export function Printed() {
  const { t, locale } = useWords()
  const reader = useReader()
  const now = useNow()
  return (
    <div className="printed" aria-hidden>
      {t('shell.printed', { name: reader.name, agency: reader.agency?.name ?? t('shell.brand'), time: shortInstant(now, locale) })}
    </div>
  )
}
