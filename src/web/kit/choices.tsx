import { Radio, SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export type Choice<Code extends string> = { code: Code; title: ReactNode; text?: ReactNode; icon?: ReactNode }

type Given<Code extends string> = {
  label: ReactNode
  description?: ReactNode
  error?: ReactNode
  choices: readonly Choice<Code>[]
  value: Code | null
  onChange: (code: Code) => void
  columns?: number
}

/** One of a few, as cards large enough for a thumb. */
export const Choices = <Code extends string>({ label, description, error, choices, value, onChange, columns = 2 }: Given<Code>) => (
  <Radio.Group label={label} description={description} error={error} value={value} onChange={(code) => onChange(code as Code)}>
    <SimpleGrid cols={{ base: 1, sm: columns }} spacing="xs" mt={6}>
      {choices.map((choice) => (
        <label key={choice.code} className="choice" data-chosen={choice.code === value || undefined}>
          <Radio value={choice.code} />
          {choice.icon}
          <span>
            <Text span fw={600} display="block">
              {choice.title}
            </Text>
            {choice.text && (
              <Text span size="sm" c="dimmed" display="block">
                {choice.text}
              </Text>
            )}
          </span>
        </label>
      ))}
    </SimpleGrid>
  </Radio.Group>
)
