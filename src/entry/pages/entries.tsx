import { Group, List, Stack, Text } from '@mantine/core'
import type { Entry } from '../../shared/entry-words.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Answered, Clock, Waiting } from './said.tsx'

/** How this person came: every first contact the reader may see, on the person's page. */
export default function Entries({ person }: { person: string }) {
  const { t } = useWords()
  const entries = useAsk('GET /api/people/:person_id/entries', { params: { person_id: person } })
  if (entries.length === 0)
    return (
      <Empty title={t('entry.section_empty')} action={<GoButton to={`${paths.entry}/new`}>{t('entry.new')}</GoButton>}>
        {t('entry.empty_text')}
      </Empty>
    )
  return (
    <Stack gap="lg">
      {entries.map((entry) => (
        <OneEntry key={entry.id} entry={entry} />
      ))}
    </Stack>
  )
}

function OneEntry({ entry }: { entry: Entry }) {
  const { t, locale } = useWords()
  const { decision } = entry
  return (
    <Section
      title={`${dayInWords(entry.received_at.slice(0, 10), locale)} · ${entry.agency.name}`}
      lead={
        <Group gap="xs">
          {t(`entry.state.${entry.state}`)} · {t(`urgency.${entry.urgency}`)} <Answered answered={entry.answered} />
        </Group>
      }
      actions={entry.own && <Go to={`${paths.entry}/${entry.person.id}/${entry.id}`}>{t('entry.open')}</Go>}
    >
      {entry.clock && (
        <Group gap="xs">
          <Waiting line={{ clock: entry.clock, answered: null, declined_by: null }} /> <Clock clock={entry.clock} />
        </Group>
      )}
      <OwnWords words={entry.told} name={entry.person.name} />
      {decision && (
        <div>
          <Text fw={600}>{t(`entry.happened.${decision.decision}`)}</Text>
          <List>
            {decision.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </div>
      )}
      {entry.support?.interim && (
        <Text size="sm" c="dimmed">
          {t('entry.happened.interim_named', {
            name: entry.support.interim.name,
            day: entry.support.next_check_in ? dayInWords(entry.support.next_check_in, locale) : '–',
          })}
        </Text>
      )}
    </Section>
  )
}
