import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'
import type { OwedItem } from '../contract.ts'
import { sayWhy } from './say-why.ts'
import { sayStandard, WhyOwed } from './why-owed.tsx'

const FIRST = 5
const GROUPS: readonly [word: Word, holds: (item: OwedItem) => boolean][] = [
  ['owed.not_kept', (item) => item.status === 'missed' || item.status === 'met_late'],
  ['owed.open', (item) => item.status === 'pending'],
  ['owed.kept', (item) => item.status === 'met'],
  ['owed.beside', (item) => item.status === 'excepted' || item.status === 'na'],
]

/** How many of those whose time has come were kept in time. */
const keptOf = (owed: readonly OwedItem[]) => {
  const rated = owed.filter((item) => ['met', 'met_late', 'missed'].includes(item.status))
  return { met: rated.filter((item) => item.status === 'met').length, n: rated.length }
}

/** What is owed to a person and whether it was kept, as a card among others. Waits for its answer: stands inside a Suspense. */
export function Owed({ person, toMe = false }: { person: string; toMe?: boolean }) {
  const { t } = useWords()
  const { owed } = useAsk('GET /api/people/:person_id/owed', { params: { person_id: person } })
  const kept = keptOf(owed)
  return (
    <Section title={t('owed.title')} lead={toMe ? t('owed.lead_person') : kept.n > 0 ? t('owed.rate', kept) : undefined}>
      <OwedGroups owed={owed} />
    </Section>
  )
}

/** The broken promises first, then what is still to come, then what was kept. */
export function OwedGroups({ owed }: { owed: readonly OwedItem[] }) {
  const { t } = useWords()
  if (owed.length === 0) {
    return (
      <Text c="dimmed">
        {t('owed.empty_title')}. {t('owed.empty_text')}
      </Text>
    )
  }
  return (
    <>
      {GROUPS.map(([word, holds]) => (
        <OwedGroup key={word} title={t(word)} items={owed.filter(holds)} />
      ))}
    </>
  )
}

function OwedGroup({ title, items }: { title: string; items: readonly OwedItem[] }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  return (
    <Stack gap={6}>
      <Title order={3} size="h3">
        {title}
      </Title>
      <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
        {(all ? items : items.slice(0, FIRST)).map((item) => (
          <List.Item key={item.id}>
            <OwedLine item={item} />
          </List.Item>
        ))}
      </List>
      {!all && items.length > FIRST && (
        <Button variant="subtle" size="compact-md" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('owed.show_all', { count: items.length })}
        </Button>
      )}
    </Stack>
  )
}

function OwedLine({ item }: { item: OwedItem }) {
  const words = useWords()
  const { t, has } = words
  const what = sayStandard(words, item.standard)
  const why = item.excepted && has(`excepted.${item.excepted}`) ? t(`excepted.${item.excepted}` as 'excepted.safety') : sayWhy(words, item.why)
  return (
    <Group gap="sm" justify="space-between" align="flex-start" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text fw={600} component="div">
          {what}
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {item.by && <>{t('owed.by', { name: item.by.name })} · </>}
          {item.met_at ? (
            <>
              {t('owed.done')} <When at={item.met_at} />
            </>
          ) : (
            <>
              {item.due_at ? `${t('owed.until')} ` : ''}
              <When at={item.due_at} />
            </>
          )}
        </Text>
        {why && <Text size="sm">{why}</Text>}
      </div>
      <Stack gap={2} align="flex-end" style={{ flexShrink: 0 }}>
        <StateBadge state={item.status} />
        <WhyOwed what={what} {...item} />
      </Stack>
    </Group>
  )
}
