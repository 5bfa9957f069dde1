import { Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { dayOf } from './part.ts'
import type { Requests } from './requests.tsx'

type One = Requests['doing'][number]
/** What is late or stuck first. */
const ORDER = ['late', 'blocked', 'in_progress', 'agreed'] as const
type Kind = (typeof ORDER)[number]
const kindOf = (one: One): Kind => (one.overdue ? 'late' : one.state === 'blocked' || one.state === 'in_progress' ? one.state : 'agreed')
/** So few are shown whole, in whatever state. */
const FEW = 6

/** What I said yes to, by how it stands: of many, what is late is open and the rest is a line each until it is wanted. */
export function Doing({ doing }: Pick<Requests, 'doing'>) {
  const { t } = useWords()
  const kinds = Map.groupBy(doing, kindOf)
  const there = ORDER.filter((kind) => kinds.has(kind))
  return (
    <Section title={t('planning.doing')}>
      {there.map((kind, n) => (
        <Some key={kind} kind={kind} some={kinds.get(kind)!} open={n === 0 || doing.length <= FEW} />
      ))}
    </Section>
  )
}

function Some({ kind, some, open }: { kind: Kind; some: readonly One[]; open: boolean }) {
  const { t } = useWords()
  const [expanded, { toggle }] = useDisclosure(open)
  const Sign = expanded ? IconChevronDown : IconChevronRight
  return (
    <div>
      <Button
        variant="subtle"
        px={4}
        aria-expanded={expanded}
        onClick={toggle}
        leftSection={<Sign size={18} aria-hidden />}
        justify="flex-start"
        className="no-print"
      >
        {kind === 'late' ? t('planning.overdue') : t(`planning.step_state.${kind}`)} · {some.length}
      </Button>
      <Collapse expanded={expanded}>
        <Stack component="ul" gap="sm" p={0} m={0} mt="xs" style={{ listStyle: 'none' }}>
          {some.map((one) => (
            <Line key={one.id} one={one} />
          ))}
        </Stack>
      </Collapse>
    </div>
  )
}

function Line({ one }: { one: One }) {
  const { t } = useWords()
  return (
    <Group component="li" justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text fw={600}>{one.words}</Text>
        <Text size="sm">
          <Go to={`${paths.person(one.person.id)}/plan`} underline="always">
            {one.person.name || t('planning.unnamed')}
          </Go>{' '}
          · {t('planning.by_day')} <Day day={dayOf(one.due_at)} />
        </Text>
      </div>
      {one.overdue ? (
        <StateBadge state="missed">{t('planning.overdue')}</StateBadge>
      ) : (
        <StateBadge state={one.state === 'blocked' ? 'urgent' : 'met'}>{t(`planning.step_state.${one.state}`)}</StateBadge>
      )}
    </Group>
  )
}
