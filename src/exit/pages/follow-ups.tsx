import { Badge, Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When, WhenDay } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { ModeField } from './mode-field.tsx'
import type { Mode, Part, Point } from './parts.ts'
import { Result } from './result.tsx'

const LOOKS = { due: 'pending', reached: 'met', not_reached: 'na' } as const

/** After the ending: each point of follow-up with its tries and its result, "not reached" being one of its own. */
export function FollowUps({ person, period }: Part) {
  const { t } = useWords()
  const points = period.follow_ups
  const done = points.filter((point) => point.state !== 'due').length
  return (
    <Section title={t('exit.follow_ups')} lead={points.length > 0 ? t('exit.follow_ups_lead', { done, count: points.length }) : undefined}>
      {points.length === 0 && <Text c="dimmed">{t('exit.follow_ups_none')}</Text>}
      <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
        {points.map((point) => (
          <li key={point.id}>
            <OnePoint person={person} point={point} />
          </li>
        ))}
      </Stack>
    </Section>
  )
}

function OnePoint({ person, point }: { person: string; point: Point }) {
  const { t } = useWords()
  const [trying, tryNow] = useDisclosure()
  const [telling, tell] = useDisclosure()
  const name = t('exit.point', { days: point.point_days })
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Text fw={650}>{name}</Text>
        <Text c="dimmed" size="sm">
          <WhenDay day={point.due_on} />
        </Text>
        <StateBadge state={LOOKS[point.state]}>{t(`exit.follow_up.${point.state}`)}</StateBadge>
        {point.housed !== null && (
          <Badge variant="light" color={point.housed ? 'moss' : 'clay'} size="lg" tt="none">
            {t(point.housed ? 'exit.housed' : 'exit.not_housed')}
          </Badge>
        )}
      </Group>
      {point.situation && <Text size="sm">{t(`situation.${point.situation}`)}</Text>}
      {point.achievements_total !== null && (
        <Text size="sm">{t('exit.kept', { kept: point.achievements_kept ?? 0, total: point.achievements_total })}</Text>
      )}
      {point.problem && (
        <Text size="sm" c="clay">
          {t('exit.problem')}
        </Text>
      )}
      {point.words && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {point.words}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('exit.tries', { count: point.attempts.length })}
      </Text>
      {point.attempts.length > 0 && (
        <List size="sm" spacing={2}>
          {point.attempts.map((one) => (
            <List.Item key={one.at}>
              <When at={one.at} /> · {t(`mode.${one.mode}`)}
              {one.note ? ` · ${one.note}` : ''}
            </List.Item>
          ))}
        </List>
      )}
      {point.state === 'due' && (
        <Group gap="xs">
          <Button size="sm" variant="light" onClick={tell.open} aria-label={`${t('exit.result')}: ${name}`}>
            {t('exit.result')}
          </Button>
          <Button size="sm" variant="subtle" onClick={tryNow.open} aria-label={`${t('exit.try')}: ${name}`}>
            {t('exit.try')}
          </Button>
        </Group>
      )}
      <Modal opened={trying} onClose={tryNow.close} title={`${t('exit.try')} · ${name}`}>
        <Try person={person} point={point} done={tryNow.close} />
      </Modal>
      <Modal opened={telling} onClose={tell.close} title={`${t('exit.result')} · ${name}`}>
        <Result person={person} point={point} done={tell.close} />
      </Modal>
    </Stack>
  )
}

function Try({ person, point, done }: { person: string; point: Point; done: () => void }) {
  const { t } = useWords()
  const [mode, setMode] = useState<Mode>('phone')
  const [note, setNote] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/follow-ups/:id/attempts', { onDone: done, refreshes: [person] })
  return (
    <Stack>
      <ModeField label={t('exit.left_mode')} value={mode} onChange={setMode} />
      <TextInput label={t('exit.try_note')} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Refusal refusal={refusal} />
      <Group>
        <Button loading={sending} onClick={() => send({ params: { person_id: person, id: point.id }, body: { mode, note } })}>
          {t('exit.save')}
        </Button>
      </Group>
    </Stack>
  )
}
