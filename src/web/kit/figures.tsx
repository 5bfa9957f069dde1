import { Group, Text } from '@mantine/core'
import { useWords } from '../words/use-words.ts'

/** Money with its currency; cents in, because cents do not round. */
export const moneyInWords = (cents: number, currency: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, ...(cents % 100 === 0 ? { maximumFractionDigits: 0 } : {}) }).format(cents / 100)

export const countInWords = (count: number, locale: string) => new Intl.NumberFormat(locale).format(count)

export const shareInWords = (part: number, whole: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole)

export function Money({ cents, currency }: { cents: number; currency: string }) {
  const { locale } = useWords()
  return <span className="figures">{moneyInWords(cents, currency, locale)}</span>
}

export function Count({ count }: { count: number }) {
  const { locale } = useWords()
  return <span className="figures">{countInWords(count, locale)}</span>
}

/** A rate never stands without its n, and of no cases there is no rate. */
export function Rate({ met, n }: { met: number; n: number }) {
  const { t, locale } = useWords()
  if (n === 0)
    return (
      <Text span c="dimmed" inherit>
        {t('kit.no_cases')}
      </Text>
    )
  return (
    <Group component="span" gap={6} display="inline-flex" align="baseline" className="figures" wrap="nowrap">
      <Text span fw={650} inherit>
        {shareInWords(met, n, locale)}
      </Text>
      <Text span c="dimmed" size="sm">
        {t('kit.of_n', { met, n })}
      </Text>
    </Group>
  )
}
