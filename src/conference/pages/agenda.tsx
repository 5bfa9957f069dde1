import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ItemCard } from './item.tsx'
import { keyOf, type Proposal } from './proposals.tsx'
import type { Given } from './shapes.ts'

/** What is spoken about, in its order; and what the plan says is worth it. */
export function Agenda(given: Given) {
  const { t } = useWords()
  const { one, all, open } = given
  const adds = one.may.includes('agenda')
  const proposals = all.proposals.filter((each) => !one.items.some((item) => item.words === each.words))
  const places = [...one.items.map((item) => item.n), ...one.not_for_you].toSorted((a, b) => a - b)
  return (
    <Section
      title={t('conference.agenda')}
      lead={t('conference.agenda_lead')}
      actions={
        adds && (
          <Button variant="light" leftSection={<IconPlus size={17} aria-hidden />} onClick={() => open({ what: 'add' })}>
            {t('conference.add_item')}
          </Button>
        )
      }
    >
      <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {places.map((n) => {
          const item = one.items.find((each) => each.n === n)
          return item ? (
            <ItemCard key={n} {...given} item={item} />
          ) : (
            <Text component="li" key={n} c="dimmed">
              {t('conference.not_for_you', { n })}
            </Text>
          )
        })}
      </Stack>
      {adds && <Proposed {...given} proposals={proposals} />}
    </Section>
  )
}

function Proposed({ person, one, proposals }: Given & { proposals: readonly Proposal[] }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items')
  if (proposals.length === 0) return null
  return (
    <Stack gap="xs" className="no-print">
      <Text fw={650}>{t('conference.proposed')}</Text>
      <Text size="sm" c="dimmed">
        {t('conference.proposed_lead')}
      </Text>
      <Refusal refusal={refusal} />
      <Stack component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {proposals.map((each) => (
          <Group component="li" key={keyOf(each)} gap="sm" wrap="nowrap" justify="space-between">
            <div style={{ minWidth: 0 }}>
              <Text>{each.words}</Text>
              <Text size="sm" c="dimmed">
                {t(`conference.because.${each.because}`)} · {t(`category.${each.category}`)}
              </Text>
            </div>
            <Button
              size="compact-md"
              variant="light"
              loading={sending}
              aria-label={t('conference.take_in', { words: each.words })}
              onClick={() => send({ params: { person_id: person, conference_id: one.id }, body: each })}
            >
              <IconPlus size={17} aria-hidden />
            </Button>
          </Group>
        ))}
      </Stack>
    </Stack>
  )
}
