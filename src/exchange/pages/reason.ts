import { useWords } from '../../web/words/use-words.ts'

/** Says the reason of a finding or of a whole refusal; a reason without words is shown by its code. */
export function useReason(): (code: string) => string {
  const { t, has } = useWords()
  return (code) => {
    const word = `import.reason.${code}`
    return has(word) ? t(word) : code
  }
}
