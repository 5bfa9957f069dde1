import { Button, Collapse, Group, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Empty } from '../../web/kit/empty.tsx'
import { Card, Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Board, Item, Opened } from './board.tsx'
import { kindWord } from './kind-word.ts'

const LOOKS: Record<Item['state'], State> = { rolled_up: 'soon', owned: 'pending', in_progress: 'pending', removed: 'met', not_removable: 'excepted' }
type Given = { board: Board; open: (next: Opened) => void }

/** What the network has taken up: what waits for somebody first, and what came of what is over. */
export function Items({ board, open }: Given) {
  const { t } = useWords()
  const [past, { toggle }] = useDisclosure()
  const now = board.items.filter((one) => one.ended_at === null)
  const over = board.items.filter((one) => one.ended_at !== null)
  return (
    <Section title={t('barriers.taken_up')}>
      {now.length === 0 && (
        <Empty title={t('barriers.taken_up_none')}>{t('barriers.taken_up_none_text', { n: board.threshold, days: board.window_days })}</Empty>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        {now.map((item) => (
          <ItemCard key={item.id} item={item} board={board} open={open} />
        ))}
      </SimpleGrid>
      {over.length > 0 && (
        <div>
          <Button variant="subtle" className="no-print" aria-expanded={past} onClick={toggle}>
            {t('barriers.over', { n: over.length })}
          </Button>
          <Collapse expanded={past}>
            <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
              {over.map((item) => (
                <ItemCard key={item.id} item={item} board={board} open={open} />
              ))}
            </SimpleGrid>
          </Collapse>
        </div>
      )}
    </Section>
  )
}

function ItemCard({ item, board, open }: { item: Item } & Given) {
  const words = useWords()
  const { t, locale } = words
  const day = (instant: string) => dayInWords(instant.slice(0, 10), locale)
  const kind = kindWord(item.kind, words)
  return (
    <Card>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text fw={650} style={{ flex: '1 1 10rem' }}>
            {kind}
          </Text>
          <StateBadge state={LOOKS[item.state]}>{t(`barriers.state.${item.state}`)}</StateBadge>
        </Group>
        <Text size="sm">
          {t(`barriers.item_level.${item.level}`)}
          {item.words && ` · ${item.words}`}
        </Text>
        <Text size="sm" c="dimmed">
          {item.by ? t('barriers.by_hand', { name: item.by, day: day(item.rolled_up_at) }) : t('barriers.by_itself', { day: day(item.rolled_up_at) })}
        </Text>
        <Text size="sm">
          {item.people === null ? t('barriers.in_the_way_of_few') : t('barriers.in_the_way_of', { n: item.people })}
          {item.blocked_steps !== null && item.blocked_steps > 0 && ` · ${t('barriers.blocks', { n: item.blocked_steps })}`}
        </Text>
        {item.owner && <Text size="sm">{t('barriers.owner', { name: item.owner.name })}</Text>}
        <Lacks item={item} />
        <Steps item={item} kind={kind} open={open} />
        <Ended item={item} days={board.window_days} />
        {item.may.length > 0 && (
          <Group gap="xs" className="no-print">
            {(['name_owner', 'add_step', 'end'] as const)
              .filter((act) => item.may.includes(act))
              .map((act, n) => (
                <Button
                  key={act}
                  size="sm"
                  variant={n === 0 && !item.owner ? 'filled' : 'default'}
                  aria-label={`${t(`barriers.${act}`)}: ${kind}`}
                  onClick={() => open({ what: act, item })}
                >
                  {t(`barriers.${act}`)}
                </Button>
              ))}
          </Group>
        )}
      </Stack>
    </Card>
  )
}

function Lacks({ item }: { item: Item }) {
  const { t, locale } = useWords()
  if (item.lacks === null) return null
  const by = item.owner_by ? dayInWords(item.owner_by.slice(0, 10), locale) : ''
  if (item.lacks === 'owner') return <Text size="sm">{t('barriers.owner_by', { day: by })}</Text>
  return (
    <div>
      <StateBadge state={item.lacks === 'step' ? 'soon' : 'missed'}>
        {item.lacks === 'owner_late'
          ? t('barriers.owner_late', { day: by })
          : t(item.lacks === 'step' ? 'barriers.step_missing' : 'barriers.step_late')}
      </StateBadge>
    </div>
  )
}

function Steps({ item, kind, open }: { item: Item; kind: string; open: (next: Opened) => void }) {
  const { t } = useWords()
  if (item.steps.length === 0) return null
  return (
    <List size="sm" spacing={6} listStyleType="none">
      {item.steps.map((step) => (
        <List.Item key={step.id}>
          <Group gap="xs" justify="space-between">
            <span style={{ flex: '1 1 12rem' }}>
              {step.words}
              {step.done_at ? ` · ${t('barriers.step_done', { words: step.done_words })}` : ` · ${t('barriers.step_by')} `}
              {!step.done_at && <Day day={step.due_on} />}
            </span>
            {!step.done_at && item.may.includes('do_step') && (
              <Button
                size="sm"
                variant="default"
                aria-label={t('barriers.do_step_of', { words: `${kind}, ${step.words}` })}
                onClick={() => open({ what: 'do_step', item, step })}
              >
                {t('barriers.do_step')}
              </Button>
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  )
}

/** How it ended, how long that took, and whether fewer people meet it since: its result. */
function Ended({ item, days }: { item: Item; days: number }) {
  const { t } = useWords()
  if (item.days === null) return null
  return (
    <>
      <Text size="sm">
        {t(item.state === 'removed' ? 'barriers.removed_after' : 'barriers.ended_after', { n: item.days })}: {item.end_words}
      </Text>
      {item.state === 'removed' && (
        <div>
          <Text size="sm" c="dimmed">
            {t('barriers.rate', { days })}
          </Text>
          <Text fw={650} className="figures">
            {item.before ?? t('barriers.mix_few')} {t('barriers.rate_before')} → {item.since ?? t('barriers.mix_few')} {t('barriers.rate_since')}
          </Text>
        </div>
      )}
    </>
  )
}
