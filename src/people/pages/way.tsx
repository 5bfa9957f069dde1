import { Group, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Card } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'
import type { Person } from './shown.ts'
import { stepOf, STEPS } from './stages.ts'

/** How far along the way, and what is next; whoever may know it finds its room kept while it is still worked out. */
export function Way({ person: { id, standing, seen } }: { person: Person }) {
  const { t, has } = useWords()
  if (!standing && !seen.includes('general')) return null
  const here = standing ? STEPS.indexOf(stepOf(standing.state)) : -1
  const stage = `stage.${standing?.state ?? ''}`
  return (
    <Card>
      <ol className="way" aria-label={t('person.process')}>
        {STEPS.map((step, at) => (
          <li key={step} data-done={at < here || undefined} aria-current={at === here ? 'step' : undefined}>
            <span className="way-word">{t(`person.step_${step}`)}</span>
            {at === here && has(stage) && (
              <Text size="sm" fw={400}>
                {t(stage)}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <Group gap="md" mt="sm">
        {standing && standing.missed > 0 && <StateBadge state="missed">{t('people.missed_n', { count: standing.missed })}</StateBadge>}
        <Next standing={standing} />
        <Go to={`${paths.person(id)}/owed`} size="sm">
          {t('person.to_owed')}
        </Go>
      </Group>
    </Card>
  )
}

function Next({ standing }: { standing: Person['standing'] }) {
  const { t, has } = useWords()
  const todo = [`todo.${standing?.next_step ?? ''}`, `standard.${standing?.next_step ?? ''}`].find(has)
  if (standing && todo)
    return (
      <Text size="sm">
        {t('person.next', { step: t(todo as Word) })} · <When at={standing.next_at} />
      </Text>
    )
  return (
    <Text size="sm" c="dimmed">
      {t(standing ? 'person.next_none' : 'person.next_not_yet')}
    </Text>
  )
}
