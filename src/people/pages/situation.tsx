import { Badge } from '@mantine/core'
import { isHoused, type HousingCategory } from '../../shared/housing.ts'
import { useWords } from '../../web/words/use-words.ts'

const colourOf = (situation: HousingCategory) => (situation === 'rough_sleeping' ? 'clay' : isHoused(situation) ? 'moss' : 'amber')

/** Where somebody stays; the colour only beside the word. */
export function Situation({ situation }: { situation: HousingCategory }) {
  const { t } = useWords()
  return (
    <Badge variant="light" tt="none" size="lg" fw={600} color={colourOf(situation)}>
      {t(`situation.${situation}`)}
    </Badge>
  )
}
