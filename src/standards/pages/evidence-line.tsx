import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

/** What kind of record something rests on, and when; comes with its words when somebody asks why. */
export default function EvidenceLine({ table, at }: { table: string; at: string }) {
  const { t, has } = useWords()
  const word = `evidence.${table}`
  return (
    <>
      {has(word) ? t(word) : table}, <When at={at} />
    </>
  )
}
