/** Money where there is one currency, which goes without saying; whole cents in. */
export const amountInWords = (cents: number, locale: string) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(cents / 100)
