import { Checkbox, Fieldset, MultiSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DOMAINS } from '../../shared/categories.ts'
import { useWords } from '../../web/words/use-words.ts'
import { partsOf, sayCode, sayPart, sayUnit } from './parameter-words.ts'

type Given = { parameter: string; label: string; value: unknown; onChange: (value: unknown) => void }

/** A field for each part of a threshold; it keeps the shape that the standards read. */
export function ValueField({ parameter, label, value, onChange }: Given) {
  const words = useWords()
  const unit = sayUnit(words, parameter)
  if (typeof value === 'boolean')
    return <Checkbox label={label} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} style={{ alignSelf: 'end' }} />
  if (typeof value === 'number' || value === '')
    return (
      <NumberInput
        label={label}
        {...(unit ? { description: unit } : {})}
        min={0}
        required
        withAsterisk={false}
        value={value}
        onChange={(next) => onChange(typeof next === 'number' ? next : '')}
      />
    )
  if (typeof value === 'string') return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  if (Array.isArray(value))
    return typeof value[0] === 'string' || value.length === 0 ? (
      <MultiSelect
        label={label}
        value={value as string[]}
        onChange={onChange}
        data={[...new Set([...DOMAINS, ...(value as string[])])].map((code) => ({ value: code as string, label: sayCode(words, code) }))}
      />
    ) : (
      <NumbersField label={label} {...(unit ? { description: unit } : {})} value={value as number[]} onChange={onChange} />
    )
  const parts = partsOf(value as object)
  return (
    <Fieldset legend={label} radius="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {parts.map(([name, part]) => (
          <ValueField
            key={name}
            parameter={parameter}
            label={sayPart(words, name)}
            value={part}
            onChange={(next) => onChange({ ...(value as object), [name]: next })}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  )
}

type Numbers = { label: string; description?: string; value: number[]; onChange: (value: unknown) => void }

/** Several numbers in one field, as one writes them down. */
function NumbersField({ value, onChange, ...rest }: Numbers) {
  const { t } = useWords()
  const [typed, setTyped] = useState(value.join(', '))
  const read = (text: string) =>
    text
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map(Number)
  const wrong = read(typed).length === 0 || read(typed).some((one) => !Number.isFinite(one) || one < 0)
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      required
      withAsterisk={false}
      error={wrong ? t('parameters.numbers_only') : null}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(read(event.currentTarget.value))
      }}
    />
  )
}
