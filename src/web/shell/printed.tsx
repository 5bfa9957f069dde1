import { useNow, useReader } from '../kit/reader.ts'
import { shortInstant } from '../kit/when-words.ts'
import type { Purpose } from '../kit/printing.ts'
import { useWords } from '../words/use-words.ts'

/** At the foot of every printed sheet: who printed it, when, and what for. A page of somebody’s record is not printed before that is said. */
export function Printed({ purpose, unsaid }: { purpose: Purpose | null; unsaid: boolean }) {
  const { t, locale } = useWords()
  const reader = useReader()
  const now = useNow()
  const by = { name: reader.name, agency: reader.agency?.name ?? t('shell.brand'), time: shortInstant(now, locale) }
  return (
    <>
      {unsaid && (
        <p className="unsaid" aria-hidden>
          {t('shell.print_unsaid')}
        </p>
      )}
      <div className="printed" aria-hidden>
        {purpose ? t('shell.printed_for', { ...by, purpose: t(`kit.print_for.${purpose}`) }) : t('shell.printed', by)}
      </div>
    </>
  )
}
