import { amountInWords } from '../../web/kit/amount.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './housing.tsx'

type Home = Pick<Told['homes'][number], 'kind' | 'area' | 'access' | 'rent_cents' | 'agency'>
/** What a home is, in one line. */
export function useHomeLine(): (home: Home) => string {
  const { t, locale } = useWords()
  return (home) => {
    const rent = home.rent_cents === null ? t('housing.rent_not_said') : t('housing.rent', { amount: amountInWords(home.rent_cents, locale) })
    return [t(`housing.kind.${home.kind}`), rent, home.area, home.access, home.agency].filter(Boolean).join(' · ')
  }
}
