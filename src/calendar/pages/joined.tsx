import { Button, Group, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Calendar } from './calendar.tsx'

/** What the reader was told of a visit of theirs: where it was before, and that they have seen it. */
export function JoinedLines({ person, joined }: { person: string; joined: Calendar['joined'] }) {
  const { t, locale } = useWords()
  const before = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/joint-visits/:joined_id/seen')
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {joined.map((one) => (
        <Group component="li" key={one.id} justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} style={{ flex: '1 1 260px', minWidth: 0 }}>
            <Text fw={650}>{one.what}</Text>
            <Text size="sm">
              {one.by_name} · <When at={one.at} />
            </Text>
            <Text size="sm" c="dimmed">
              {t('calendar.joined_was')} {[before.format(new Date(one.started_was)), one.place_was].filter((words) => words !== '').join(', ')}
            </Text>
            {one.words && <Text size="sm">{one.words}</Text>}
          </Stack>
          {one.may.includes('see') ? (
            <Button
              size="sm"
              variant="light"
              className="no-print"
              loading={sending}
              aria-label={`${t('calendar.seen')}: ${one.what}`}
              onClick={() => send({ params: { person_id: person, joined_id: one.id } })}
            >
              {t('calendar.seen')}
            </Button>
          ) : (
            <Text size="sm" c="dimmed">
              {t('calendar.not_seen_yet', { name: one.to_name })}
            </Text>
          )}
        </Group>
      ))}
      <Refusal refusal={refusal} />
    </Stack>
  )
}
