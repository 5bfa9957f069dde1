import { NumberInput, type NumberInputProps } from '@mantine/core'

/** Money as it is typed, in whole units and hundredths; sent in whole cents. */
export const AmountField = (given: NumberInputProps) => <NumberInput min={0} decimalScale={2} hideControls inputMode="decimal" {...given} />

/** What was typed, as whole cents: two digits behind the point are all there are, so that rounding changes nothing. */
export const centsOf = (typed: number | string): number => Math.round(Number(typed) * 100)
