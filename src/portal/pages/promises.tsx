import { Text, Title } from '@mantine/core'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'
import type { Board } from './plan.tsx'
import { Screen } from './screen.tsx'

const LOOKS = { kept: 'met', kept_late: 'met_late', open: 'pending', not_kept: 'missed' } as const
type Kept = keyof typeof LOOKS
const OF_STATUS: Record<string, Kept> = { met: 'kept', met_late: 'kept_late', pending: 'open', missed: 'not_kept' }
const ORDER: readonly Kept[] = ['not_kept', 'open', 'kept_late', 'kept']

const KeptBadge = ({ kept }: { kept: Kept }) => {
  const { t } = useWords()
  return <StateBadge state={LOOKS[kept]}>{t(`my.${kept}`)}</StateBadge>
}

function keptOf(promise: Board['actions'][number]): Kept {
  if (promise.done_at === null) return promise.overdue ? 'not_kept' : 'open'
  return promise.due_at !== null && Date.parse(promise.done_at) > Date.parse(promise.due_at) ? 'kept_late' : 'kept'
}

/** What was promised to the person and what every person is owed, and whether it was kept. */
export default function Promises() {
  const { t } = useWords()
  const { id } = useReader()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: id } })
  const { owed } = useAsk('GET /api/people/:person_id/owed', { params: { person_id: id } })
  const promises = board.actions.filter((one) => one.kind === 'promise' && one.state !== 'cancelled')
  return (
    <Screen title={t('my.go.promises')} lead={t('my.promises_lead')}>
      <Section title={t('my.promises_to_you')}>
        {promises.length === 0 && <Text>{t('my.promises_none')}</Text>}
        <ul className="my-list">
          {promises.map((one) => (
            <li key={one.id}>
              <Text fw={650}>{one.words}</Text>
              <Text size="sm">
                {board.parties.find((party) => party.id === one.responsible_id)?.name} · <Day day={one.due_at?.slice(0, 10) ?? null} />
              </Text>
              <KeptBadge kept={keptOf(one)} />
            </li>
          ))}
        </ul>
      </Section>
      <Title order={2}>{t('my.owed')}</Title>
      {ORDER.map((kept) => {
        const these = owed.filter((one) => OF_STATUS[one.status] === kept)
        return (
          these.length > 0 && (
            <Section key={kept} level={3} title={t(`my.${kept}`)} lead={kept === 'not_kept' ? t('my.not_kept_text') : undefined}>
              <ul className="my-list">
                {these.map((one) => (
                  <li key={one.id}>
                    <Text fw={600}>{t(`my.owed.${one.standard}` as Word)}</Text>
                    <Text size="sm" c="dimmed">
                      {one.by?.name}
                      {(one.met_at ?? one.due_at) && (
                        <>
                          {' '}
                          · <Day day={(one.met_at ?? one.due_at)!.slice(0, 10)} />
                        </>
                      )}
                    </Text>
                  </li>
                ))}
              </ul>
            </Section>
          )
        )
      })}
    </Screen>
  )
}
