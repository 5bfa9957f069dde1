import { Button, Collapse, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeField, SituationField } from './mode-field.tsx'
import type { Mode, Part, Situation } from './parts.ts'

type Try = { day: string | null; mode: Mode }
const MINUTE = 60_000

/** The person is gone: what was tried to find them, and how support ends without them. */
export function Left({ person, period }: Part) {
  const { t } = useWords()
  const now = useNow()
  const [open, fold] = useDisclosure()
  const said = useSaid(`left:${period.id}`)
  const [situation, setSituation] = useState<Situation | null>(null)
  const [tries, setTries] = useState<readonly Try[]>([
    { day: null, mode: 'phone' },
    { day: null, mode: 'text' },
  ])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/left', { refreshes: [person], onDone: said.draft.done })
  const change = (n: number, part: Partial<Try>) => setTries(tries.map((one, at) => (at === n ? { ...one, ...part } : one)))
  const today = new Date(now).toISOString().slice(0, 10)
  /** A day is tried at noon; today, a moment ago. */
  const instant = (day: string) => (day === today ? new Date(now - MINUTE).toISOString() : `${day}T12:00:00.000Z`)
  const record = () =>
    situation &&
    send({
      params: { person_id: person, id: period.id },
      body: { reason: said.words, situation, attempts: tries.flatMap(({ day, mode }) => (day ? [{ at: instant(day), mode }] : [])) },
    })
  return (
    <Section
      title={t('exit.left')}
      lead={t('exit.left_lead')}
      actions={
        <Button variant="subtle" color="gray" aria-expanded={open} onClick={fold.toggle}>
          {t(open ? 'contact.less' : 'contact.more')}
        </Button>
      }
    >
      <Collapse expanded={open}>
        <Stack>
          {tries.map((one, n) => (
            <div key={n} role="group" aria-label={t('exit.left_attempt', { n: n + 1 })}>
              <Text size="sm" fw={650}>
                {t('exit.left_attempt', { n: n + 1 })}
              </Text>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <DayField label={t('exit.left_day')} value={one.day} onChange={(day) => change(n, { day })} />
                <ModeField label={t('exit.left_mode')} value={one.mode} onChange={(mode) => change(n, { mode })} />
              </SimpleGrid>
            </div>
          ))}
          <Group>
            <Button variant="subtle" onClick={() => setTries([...tries, { day: null, mode: 'phone' }])}>
              {t('exit.left_more')}
            </Button>
          </Group>
          <Said said={said} label={t('exit.reason')} />
          <SituationField label={t('exit.situation')} value={situation} onChange={setSituation} />
          <Refusal refusal={refusal} />
          <Group>
            <Button color="clay" variant="light" disabled={said.words.trim() === '' || !situation} loading={sending} onClick={record}>
              {t('exit.left_record')}
            </Button>
          </Group>
        </Stack>
      </Collapse>
    </Section>
  )
}
