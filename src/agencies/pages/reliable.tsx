import { Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { noonOf } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

export type Partner = Answer<'GET /api/partners'>['partners'][number]
const KEPT_MS = 300_000

/** The other agencies by id; nothing until it is known. */
export function usePartners(): ReadonlyMap<string | null | undefined, Partner> {
  const { data } = useAsking('GET /api/partners', undefined, { staleTime: KEPT_MS })
  return new Map(data?.partners.map((one) => [one.agency_id, one]))
}

/** How an agency answers: "12 referrals, 10 answered in time (83 %)". */
export function useCounts() {
  const { t } = useWords()
  return ({ referrals, in_time }: Partner): string =>
    referrals === null || in_time === null
      ? t('reliable.too_few')
      : t('reliable.counts', { n: referrals, timely: in_time, pct: Math.round((100 * in_time) / referrals) })
}

/** The same, and what was agreed with it. */
export function useReliable() {
  const { t, locale } = useWords()
  const counts = useCounts()
  return (partner: Partner | undefined): string => {
    if (!partner) return ''
    const { agreement } = partner
    if (!agreement) return counts(partner)
    const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noonOf(agreement.review_on))
    const agreed = agreement.standing === 'past' ? t('reliable.agreed_past') : t('reliable.agreed', { month })
    return t('reliable.and', { counts: counts(partner), agreed })
  }
}

/** One line beneath a service that another agency offers. */
export function Reliable({ agency }: { agency: string | null }) {
  const line = useReliable()(usePartners().get(agency))
  return line ? (
    <Text size="sm" c="dimmed">
      {line}
    </Text>
  ) : null
}
