import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CHASE_WAYS } from '../../shared/chasing-words.ts'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PromiseForm } from './promise-form.tsx'

export type Between = Answer<'GET /api/people/:person_id/between-meetings'>
export type Thing = Between['waiting'][number]
type Given = { person: string; thing: Thing; next_by: string }

/** How it was chased so far, the next push in another way, and one tap for each way. */
export function Pushes({ person, thing, next_by }: Given) {
  const { t, locale } = useWords()
  const [promised, promise] = useState(false)
  const { chases, stands } = thing
  const next = thing.late || chases.length > 0 ? thing.next : null // before that nothing is to be done
  const day = (on: string) => dayInWords(on, locale, 'short')
  const ways = new Set(chases.map((one) => one.way)).size
  return (
    <Stack gap="xs">
      {(stands === 'met' || stands === 'another_way' || next) && (
        <Group gap="xs">
          {stands === 'met' && <StateBadge state="met">{t('chasing.met', { n: chases.length, ways })}</StateBadge>}
          {stands === 'another_way' && <StateBadge state="urgent">{t('chasing.another_way')}</StateBadge>}
          {next && (
            <StateBadge state={next.late ? 'missed' : 'soon'}>
              {t(next.late ? 'chasing.next_late' : 'chasing.next', { day: day(next.by_on), way: t(`chasing.todo.${next.way}`) })}
            </StateBadge>
          )}
        </Group>
      )}
      {chases.length > 0 && (
        <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
          {chases.map((one) => (
            <Text component="li" size="sm" key={one.id}>
              {day(one.at.slice(0, 10))}: {[t(`chasing.was.${one.way}`), one.whom].filter(Boolean).join(', ')} ·{' '}
              {one.result === 'promised' && one.next_on ? t('chasing.promised_on', { day: day(one.next_on) }) : one.words || t('chasing.no_answer')}
            </Text>
          ))}
        </Stack>
      )}
      {stands === 'met' && <Text size="sm">{t('chasing.met_then')}</Text>}
      {thing.may.includes('chase') && !promised && <Taps person={person} thing={thing} onPromise={() => promise(true)} />}
      {promised && <PromiseForm person={person} thing={thing} next_by={next_by} onDone={() => promise(false)} />}
    </Stack>
  )
}

/** The suggested way stands first and full. */
function Taps({ person, thing, onPromise }: { person: string; thing: Thing; onPromise: () => void }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/chases')
  const main = thing.next?.way
  const ways = CHASE_WAYS.toSorted((a, b) => Number(b === main) - Number(a === main))
  return (
    <Stack gap={6} className="no-print">
      <Text size="sm" c="dimmed">
        {t('chasing.note')}
      </Text>
      <Group gap={6}>
        {ways.map((way) => (
          <Button
            key={way}
            size="sm"
            variant={way === main ? 'light' : 'default'}
            disabled={sending}
            aria-label={`${t(`chasing.did.${way}`)}: ${thing.title}`}
            onClick={() => send({ params: { person_id: person }, body: { kind: thing.kind, id: thing.id, way } })}
          >
            {t(`chasing.did.${way}`)}
          </Button>
        ))}
        <Button size="sm" variant="subtle" aria-label={`${t('chasing.promised')}: ${thing.title}`} onClick={onPromise}>
          {t('chasing.promised')}
        </Button>
      </Group>
      <Refusal refusal={refusal} />
    </Stack>
  )
}
