import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { WhenDay } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Calendar } from './calendar.tsx'

/** How many visits a week the person wants, and who wrote it down. */
export function LimitLine({ calendar, onSay }: { calendar: Calendar; onSay: () => void }) {
  const { t } = useWords()
  const limit = calendar.week_limit
  const says = () => {
    if (!limit) return t('calendar.limit_none')
    return limit.most === null ? t('calendar.limit_open') : t('calendar.limit_is', { n: limit.most })
  }
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={2} style={{ flex: '1 1 240px', minWidth: 0 }}>
        <Text>{says()}</Text>
        {limit?.words && <Text size="sm">“{limit.words}”</Text>}
        {limit && (
          <Text size="sm" c="dimmed">
            {limit.by_themself ? t('calendar.by_themself') : t('calendar.limit_written', { name: limit.by_name })} ·{' '}
            <WhenDay day={limit.at.slice(0, 10)} />
          </Text>
        )}
      </Stack>
      {calendar.may.includes('say_limit') && (
        <Button size="sm" variant="subtle" className="no-print" leftSection={<IconPencil size={18} aria-hidden />} onClick={onSay}>
          {t('calendar.limit')}
        </Button>
      )}
    </Group>
  )
}

const MOST = 50
const numberIn = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null
  const n = Number(typed)
  return Number.isInteger(n) && n >= 1 && n <= MOST ? n : undefined
}
/** What the person said of it, in their words. */
export function LimitForm({ person, calendar, onDone }: { person: string; calendar: Calendar; onDone: () => void }) {
  const { t } = useWords()
  const [most, setMost] = useState(String(calendar.week_limit?.most ?? ''))
  const said = useSaid(`week-limit:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/week-limits', { onDone: said.sent(onDone) })
  const n = numberIn(most)
  return (
    <Stack gap="md">
      <TextInput
        type="number"
        min={1}
        max={MOST}
        label={t('calendar.limit_most')}
        description={t('calendar.limit_hint')}
        value={most}
        onChange={(event) => setMost(event.currentTarget.value)}
      />
      <Said said={said} label={t('calendar.limit_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={n === undefined || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { most: n ?? null, words: said.words } })}
      >
        {t('calendar.save')}
      </Button>
    </Stack>
  )
}
