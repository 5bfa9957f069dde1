import { Button, Group, Stack, Text } from '@mantine/core'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Decision, Given, Item } from './shapes.ts'

/** What was decided to an item, and what came of it: a step that somebody was asked for, or why there is none. */
export function Decisions({ item, one, open }: Given & { item: Item }) {
  const { t } = useWords()
  if (item.decisions.length === 0) return null
  const settles = one.may.includes('write') || one.may.includes('file')
  return (
    <div>
      <Text fw={650}>{t('conference.decisions')}</Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {item.decisions.map((decision) => (
          <li key={decision.id}>
            <Text fw={600}>{decision.words}</Text>
            <Follows decision={decision} />
            {!decision.settled && settles && (
              <Button
                mt={4}
                size="sm"
                variant="light"
                className="no-print"
                aria-label={`${t('conference.settle')}: ${decision.words}`}
                onClick={() => open({ what: 'settle', item, decision })}
              >
                {t('conference.settle')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
    </div>
  )
}

function Follows({ decision }: { decision: Decision }) {
  const { t, locale } = useWords()
  const { action } = decision
  if (!decision.settled) return <StateBadge state="soon">{t('conference.open_decision')}</StateBadge>
  if (decision.no_action) return <Text>{t('conference.no_action_is', { words: decision.no_action })}</Text>
  if (!action) return <Text c="dimmed">{t('conference.step_hidden')}</Text>
  const state = action.state === 'requested' || action.state === 'agreed' ? action.state : 'other'
  return (
    <Group gap="xs">
      <Text>
        {t('conference.step_is', {
          party: action.party,
          when: action.due_at ? dayInWords(action.due_at.slice(0, 10), locale) : '',
          words: action.words,
        })}
      </Text>
      <StateBadge state={state === 'requested' ? 'pending' : 'met'}>{t(`conference.step_state.${state}`)}</StateBadge>
    </Group>
  )
}
