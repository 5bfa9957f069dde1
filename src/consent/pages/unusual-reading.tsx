import { Group, Paper, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { SayAndSend } from '../../web/kit/say-and-send.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Noticed = Answer<'GET /api/unusual-reading'>['noticed'][number]

/** For whoever answers for an agency: how its workers read, where that is not as usual. */
export default function UnusualReading() {
  const { t } = useWords()
  const { noticed, most } = useAsk('GET /api/unusual-reading', {})
  return (
    <Page title={t('unusual_reading.title')} lead={t('unusual_reading.lead')}>
      {noticed.length === 0 ? (
        <Empty title={t('unusual_reading.none')} icon={<IconEye size={28} />}>
          {t('unusual_reading.none_text', { most })}
        </Empty>
      ) : (
        <Stack gap="md" maw={860}>
          {noticed.map((one) => (
            <One key={one.id} one={one} />
          ))}
          <Text size="sm" c="dimmed">
            {t('unusual_reading.supervisors')}
          </Text>
        </Stack>
      )}
    </Page>
  )
}

function One({ one }: { one: Noticed }) {
  const { t } = useWords()
  const what = t(`unusual_reading.${one.kind}`, { by: one.by, records: one.records })
  const explained = one.kind === 'not_on_the_plan'
  return (
    <Paper component="article" aria-label={what} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm" align="flex-start">
        <Text fw={600}>{what}</Text>
        <Group gap="xs">
          <StateBadge state={one.seen_at ? 'met' : explained ? 'na' : 'urgent'}>
            {t(one.seen_at ? 'unusual_reading.looked' : explained ? 'unusual_reading.with_reason' : 'unusual_reading.to_look')}
          </StateBadge>
          <Text size="sm" c="dimmed">
            <When at={one.to_at} />
          </Text>
        </Group>
        {one.seen_at ? (
          <Text>
            {one.words}{' '}
            <Text span size="sm" c="dimmed">
              {t('unusual_reading.by', { name: one.seen_by ?? '' })}
            </Text>
          </Text>
        ) : one.mine ? (
          <Text size="sm" c="dimmed">
            {t('unusual_reading.mine')}
          </Text>
        ) : (
          !explained && <LookInto one={one} what={what} />
        )}
      </Stack>
    </Paper>
  )
}

function LookInto({ one, what }: { one: Noticed; what: string }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/unusual-reading/:id')
  return (
    <SayAndSend
      label={t('unusual_reading.found')}
      hint={t('unusual_reading.found_hint')}
      save={t('unusual_reading.save')}
      about={what}
      sending={sending}
      refusal={refusal}
      onSaid={(words) => send({ params: { id: one.id }, body: { words, version: one.version } })}
    />
  )
}
