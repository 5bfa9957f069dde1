/** Several parties by name, in a sentence: whose plan it is stands first, the others in the order of the alphabet; who has no name here is left out. */
export const ownFirst = (parties: readonly string[], own: string, nameOf: (party: string) => string, language: string): string =>
  new Intl.ListFormat(language).format(
    parties
      .map((party) => ({ own: party === own, name: nameOf(party) }))
      .filter(({ name }) => name !== '')
      .toSorted((one, other) => Number(other.own) - Number(one.own) || one.name.localeCompare(other.name, language))
      .map(({ name }) => name),
  )
