import { Badge, Button, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChaseHere } from '../../chasing/pages/here.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Exchange } from './updates.tsx'

/** One update or request: what it is about and for, from whom, its answer, and who has read it. */
export function ExchangeCard({ one, chaseOf, onAnswer }: { one: Exchange; chaseOf?: string; onAnswer: () => void }) {
  const { t } = useWords()
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h4">
            {one.title}
          </Title>
          <Text size="sm" c="dimmed">
            {[one.by, one.agency].filter(Boolean).join(', ')} · <When at={one.at} />
          </Text>
        </div>
        <Group gap="xs">
          {one.kind === 'request' && <Asked one={one} />}
          <Badge variant="default" size="lg" tt="none" fw={500}>
            {t(`category.${one.category}`)}
          </Badge>
          <Badge variant="default" size="lg" tt="none" fw={500}>
            {t(`information.purpose.${one.purpose}`)}
          </Badge>
        </Group>
        {one.words && <Text style={{ whiteSpace: 'pre-wrap' }}>{one.words}</Text>}
        <Text size="sm">{one.goal ? t('information.for_goal', { words: one.goal.words }) : one.no_goal_reason}</Text>
        {one.asked && (
          <Text size="sm">
            {t('information.asked', { name: one.asked.name })}
            {one.due_at && !one.answered_at && (
              <>
                {' '}
                · {t('information.answer_by')} <When at={one.due_at} />
              </>
            )}
          </Text>
        )}
        {chaseOf && one.asked && !one.answered_at && <ChaseHere person={chaseOf} id={one.id} />}
        {one.answer && (
          <Paper withBorder radius="md" p="sm">
            <Text style={{ whiteSpace: 'pre-wrap' }}>{one.answer.words}</Text>
            <Text size="sm" c="dimmed">
              {[one.answer.by, one.answer.agency].filter(Boolean).join(', ')} · <When at={one.answer.at} />
            </Text>
          </Paper>
        )}
        {one.may.includes('answer') && (
          <Group className="no-print">
            <Button variant="light" aria-label={`${t('information.answer')}: ${one.title}`} onClick={onAnswer}>
              {t('information.answer')}
            </Button>
          </Group>
        )}
        <Receipts one={one} />
      </Stack>
    </Paper>
  )
}

function Asked({ one }: { one: Exchange }) {
  const { t } = useWords()
  if (one.answered_at) return <StateBadge state="met">{t('information.answered')}</StateBadge>
  return <StateBadge state={one.late ? 'missed' : 'pending'}>{t(one.late ? 'information.late' : 'information.waits')}</StateBadge>
}

function Receipts({ one }: { one: Exchange }) {
  const { t } = useWords()
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <div>
      {one.readers && (
        <Text size="sm" c="dimmed">
          {t('information.only_for', { names: one.readers.join(', ') })}
        </Text>
      )}
      {one.receipts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('information.read_by', { n: 0 })}
        </Text>
      ) : (
        <Button size="compact-sm" variant="subtle" ms={-8} aria-expanded={shown} onClick={toggle}>
          {t('information.read_by', { n: one.receipts.length })}
        </Button>
      )}
      <Collapse expanded={shown}>
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {one.receipts.map((line) => (
            <li key={`${line.name} ${line.at}`}>
              <Text size="sm">
                {[line.name, line.agency].filter(Boolean).join(', ')} · <When at={line.at} />
              </Text>
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  )
}
