import { Button } from '@mantine/core'
import { choose, languages, useWords } from '../words/use-words.ts'

/** The other language, named in itself, one tap away. */
export function LanguageSwitch() {
  const { language } = useWords()
  return languages
    .filter(({ code }) => code !== language)
    .map(({ code, name }) => (
      <Button
        key={code}
        variant="subtle"
        color="gray"
        c="inherit"
        px="xs"
        fw={500}
        lang={code === 'zh' ? 'zh-Hans' : code}
        onClick={() => void choose(code)}
      >
        {name}
      </Button>
    ))
}
