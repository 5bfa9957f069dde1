import { Checkbox, Stack, Text } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'
import type { All } from './shapes.ts'

export type Proposal = All['proposals'][number]
/** What tells one proposal from another. */
export const keyOf = (one: Proposal): string => one.action_id ?? one.words

/** What the plan says is worth speaking about: one tap takes it in. */
export function ProposalChoice({
  proposals,
  value,
  onChange,
}: {
  proposals: readonly Proposal[]
  value: string[]
  onChange: (keys: string[]) => void
}) {
  const { t } = useWords()
  if (proposals.length === 0) return <Text c="dimmed">{t('conference.proposed_none')}</Text>
  return (
    <Checkbox.Group label={t('conference.proposed')} description={t('conference.proposed_lead')} value={value} onChange={onChange}>
      <Stack gap={8} mt={8}>
        {proposals.map((one) => (
          <Checkbox key={keyOf(one)} value={keyOf(one)} label={one.words} description={said(one, t)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
const said = (one: Proposal, t: ReturnType<typeof useWords>['t']) => `${t(`conference.because.${one.because}`)} · ${t(`category.${one.category}`)}`
