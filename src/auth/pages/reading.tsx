import { SegmentedControl, SimpleGrid, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { choose, languages, useWords, type Language } from '../../web/words/use-words.ts'

const LOOKS = ['light', 'dark', 'auto'] as const

/** Language, which follows to every device, and light or dark, which each device has its own. */
export function Reading() {
  const { t, language } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={t('settings.reading')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Choice label={t('settings.language')} text={t('settings.language_text')}>
          {(id) => (
            <SegmentedControl
              fullWidth
              aria-labelledby={id}
              value={language}
              onChange={(code) => void choose(code as Language)}
              data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </Choice>
        <Choice label={t('settings.colours')} text={t('settings.colours_text')}>
          {(id) => (
            <SegmentedControl
              fullWidth
              aria-labelledby={id}
              value={colorScheme}
              onChange={(look) => setColorScheme(look as MantineColorScheme)}
              data={LOOKS.map((value) => ({ value, label: t(`settings.colours_${value}`) }))}
            />
          )}
        </Choice>
      </SimpleGrid>
    </Section>
  )
}

function Choice({ label, text, children }: { label: string; text: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <Stack gap={6}>
      <Text fw={600} id={id}>
        {label}
      </Text>
      {children(id)}
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </Stack>
  )
}
