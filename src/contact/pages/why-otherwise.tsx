import { Chip, Group, Input, Stack, TextInput } from '@mantine/core'
import { WHY_OTHERWISE } from '../../shared/preference-words.ts'
import { useWords } from '../../web/words/use-words.ts'

export type WhyNot = (typeof WHY_OTHERWISE)[number] | null
type Given = { why: WhyNot; onWhy: (why: WhyNot) => void; words: string; onWords: (words: string) => void }

/** Asked only when a contact came otherwise than the person wants it: one tap, and a few words if they help. */
export function WhyOtherwise({ why, onWhy, words, onWords }: Given) {
  const { t } = useWords()
  return (
    <Stack gap="xs">
      <Input.Wrapper label={t('tailored.why_label')} labelElement="div">
        <Chip.Group value={why} onChange={(value) => onWhy(value as WhyNot)}>
          <Group gap={6} mt={6} role="radiogroup" aria-label={t('tailored.why_label')}>
            {WHY_OTHERWISE.map((code) => (
              <Chip key={code} value={code} size="sm">
                {t(`tailored.why.${code}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {why && <TextInput label={t('tailored.why_more')} maxLength={300} value={words} onChange={(event) => onWords(event.currentTarget.value)} />}
    </Stack>
  )
}
