import { Group } from '@mantine/core'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'

/** What the goals are made of, at a glance: whose ideas, how they are worded, whether they lead towards doing it oneself. */
export function MadeOf({ board }: Pick<Part, 'board'>) {
  const { t } = useWords()
  const { goals, by_person, deficit, deficit_limit, step_up, with_strength } = board.made_of
  if (goals === 0) return null
  const share = Math.round((deficit / goals) * 100)
  const name = board.owner.name || t('planning.unnamed')
  return (
    <Group gap="xs" role="group" aria-label={t('taking.made_of')}>
      <StateBadge state={by_person > 0 ? 'met' : 'soon'}>{t('taking.by_person', { count: by_person, of: goals, name })}</StateBadge>
      <StateBadge state={step_up > 0 ? 'met' : 'soon'}>
        {step_up > 0 ? t('taking.step_up', { count: step_up, of: goals }) : t('taking.no_step_up')}
      </StateBadge>
      <StateBadge state={with_strength * 2 >= goals ? 'met' : 'soon'}>{t('taking.with_strength', { count: with_strength, of: goals })}</StateBadge>
      {share > 0 && <StateBadge state={share > deficit_limit ? 'soon' : 'met'}>{t('taking.deficit', { share, limit: deficit_limit })}</StateBadge>}
    </Group>
  )
}
