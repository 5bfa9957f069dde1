import { ActionIcon, Badge, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'
import { SafetyFirst } from './safety-first.tsx'

/** The person's order, which drives the board; the workers' own list stands apart beside it. */
export function Priorities({ board, open, person }: Part) {
  const { t } = useWords()
  const name = board.owner.name || t('planning.unnamed')
  const other = board.workers_order
  return (
    <Section
      title={t('planning.order_of', { name })}
      lead={t('planning.order_lead')}
      actions={
        board.may_next.includes('order') && (
          <Button variant="default" size="sm" onClick={() => open({ what: 'order' })}>
            {t(board.order ? 'planning.order_change' : 'planning.order_first')}
          </Button>
        )
      }
    >
      {!board.order && <Text c="dimmed">{t('planning.order_none')}</Text>}
      <SafetyFirst board={board} person={person} open={open} />
      <SimpleGrid cols={{ base: 1, sm: other ? 2 : 1 }}>
        {board.order && <Ranked issues={board.order.issues} />}
        {other && (
          <div>
            <Text size="sm" c="dimmed">
              {t('planning.workers_order')}
            </Text>
            <Ranked issues={other.issues} quiet />
          </div>
        )}
      </SimpleGrid>
    </Section>
  )
}

const Ranked = ({ issues, quiet }: { issues: readonly string[]; quiet?: boolean }) => (
  <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
    {issues.map((issue, at) => (
      <Group component="li" key={issue} gap="xs" wrap="nowrap">
        <Badge circle size="lg" variant={quiet ? 'default' : 'light'} color="harbour">
          {at + 1}
        </Badge>
        <Text fw={quiet ? 400 : 600}>{issue}</Text>
      </Group>
    ))}
  </Stack>
)

/** Order by moving up and down: as easy with a keyboard as with a thumb. */
export function OrderForm({ person, board, open }: Part) {
  const { t } = useWords()
  const [issues, setIssues] = useState<string[]>(board.order?.issues ?? [])
  const [next, setNext] = useState('')
  const [by, setBy] = useState<'person' | 'worker'>('person')
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/priorities', { onDone: () => open(null) })
  const move = (at: number, to: number) => setIssues((now) => now.with(at, now[to]!).with(to, now[at]!))
  const add = () => {
    if (next.trim()) setIssues([...issues, next.trim()])
    setNext('')
  }
  const whose = (whom: 'person' | 'worker') => {
    setBy(whom)
    setIssues((whom === 'person' ? board.order : board.workers_order)?.issues ?? [])
  }
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Button size="compact-md" variant={by === 'person' ? 'filled' : 'default'} aria-pressed={by === 'person'} onClick={() => whose('person')}>
          {t('planning.their_order')}
        </Button>
        <Button size="compact-md" variant={by === 'worker' ? 'filled' : 'default'} aria-pressed={by === 'worker'} onClick={() => whose('worker')}>
          {t('planning.own_order')}
        </Button>
      </Group>
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {issues.map((issue, at) => (
          <Group component="li" key={issue} gap={4} wrap="nowrap">
            <Text flex={1} fw={600}>
              {at + 1}. {issue}
            </Text>
            <ActionIcon size={40} variant="subtle" aria-label={t('planning.up', { issue })} disabled={at === 0} onClick={() => move(at, at - 1)}>
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={40}
              variant="subtle"
              aria-label={t('planning.down', { issue })}
              disabled={at === issues.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={40}
              variant="subtle"
              color="gray"
              aria-label={t('planning.leave_out', { issue })}
              onClick={() => setIssues(issues.toSpliced(at, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('planning.issue')}
          description={t('planning.issue_hint')}
          maxLength={200}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              add()
            }
          }}
        />
        <Button variant="light" onClick={add}>
          {t('planning.add')}
        </Button>
      </Group>
      {by === 'person' && <ModeChoice value={mode} onChange={setMode} />}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={issues.length === 0}
        onClick={() => send({ params: { person_id: person }, body: { by, issues, ...(by === 'person' ? { mode } : {}) } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
