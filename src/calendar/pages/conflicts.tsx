import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { WhenDay } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Calendar, Conflict } from './calendar.tsx'

type Given = {
  conflicts: readonly Conflict[]
  onResolve?: (conflict: Conflict) => void
  onArrange?: (conflict: Conflict) => void
  onJoin?: ((conflict: Conflict) => void) | undefined
}
/** What does not go together: the two sides as far as the reader may know them, and by when it should be resolved. */
export function ConflictLines({ conflicts, onResolve, onArrange, onJoin }: Given) {
  const { t } = useWords()
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {conflicts.map((one) => (
        <Group component="li" key={one.id} align="flex-start" justify="space-between" gap="sm">
          <Stack gap={2} style={{ flex: '1 1 260px', minWidth: 0 }}>
            <Text fw={650} className="beside">
              {one.resolved_at === null && <IconAlertTriangle size={18} aria-hidden />}
              {t(`calendar.kind.${one.kind}`)}
            </Text>
            <What one={one} />
            {one.words && <Text size="sm">{one.words}</Text>}
            {one.how ? (
              <Text size="sm" c="dimmed">
                {t(howOf(one, one.how))} {one.resolution}
              </Text>
            ) : (
              <Text size="sm" c="dimmed">
                {t('calendar.resolve_by')} <WhenDay day={one.resolve_by.slice(0, 10)} />
              </Text>
            )}
          </Stack>
          {one.late && <StateBadge state="missed">{t('calendar.late')}</StateBadge>}
          {onJoin && one.kind === 'overload' && (
            <Button size="sm" variant="light" className="no-print" onClick={() => onJoin(one)}>
              {t('calendar.join')}
            </Button>
          )}
          {onArrange && one.kind === 'gap' && (
            <Button size="sm" variant="light" className="no-print" onClick={() => onArrange(one)}>
              {t('calendar.arrange_for_goal')}
            </Button>
          )}
          {onResolve && one.may.includes('resolve') && (
            <Button size="sm" variant="light" className="no-print" onClick={() => onResolve(one)}>
              {t('calendar.resolve')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}

/** The two sides, as far as the reader may know them; a week, and how many visits the person wants in it; a goal that nothing is done for. */
function What({ one }: { one: Conflict }) {
  const { t, locale } = useWords()
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const side = (each: Conflict['first']) =>
    each
      ? [each.words, each.by, each.at ? when.format(new Date(each.at)) : ''].filter((words) => words !== '').join(' · ')
      : t('calendar.something_else')
  const lines = {
    overload: () => [
      t('calendar.week_of', { day: day.format(new Date(one.week_on!)), n: one.most! }),
      ...(one.how ? [] : [t('calendar.week_fits_by')]),
    ],
    gap: () => [side(one.first), t('calendar.gap_since')],
    two: () => [side(one.first), side(one.second)],
  }[one.kind === 'overload' || one.kind === 'gap' ? one.kind : 'two']()
  return lines.map((line, n) => (
    <Text key={n} size="sm">
      {line}
    </Text>
  ))
}
const howOf = ({ kind }: Conflict, how: NonNullable<Conflict['how']>) =>
  kind === 'overload' && how === 'kept_both' ? 'calendar.how.kept_both_overload' : (`calendar.how.${how}` as const)

/** How it was resolved, and with whom. Moving one of the two does it by itself. */
export function ResolveForm({ person, conflict, onDone }: { person: string; conflict: Conflict; onDone: () => void }) {
  const { t } = useWords()
  const [how, setHow] = useState<'decided' | 'kept_both'>('decided')
  const said = useSaid(`conflict:${conflict.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conflicts/:conflict_id/resolve', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <ConflictLines conflicts={[conflict]} />
      <Text c="dimmed" size="sm">
        {t('calendar.resolve_lead')}
      </Text>
      <Radio.Group label={t('calendar.resolve_how')} value={how} onChange={(value) => setHow(value as typeof how)}>
        <Stack gap={6} mt={6}>
          {(['decided', 'kept_both'] as const).map((one) => (
            <Radio key={one} value={one} label={t(howOf(conflict, one))} />
          ))}
        </Stack>
      </Radio.Group>
      <Said said={said} label={t('calendar.resolve_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, conflict_id: conflict.id }, body: { how, words: said.words, version: conflict.version } })}
      >
        {t('calendar.resolve')}
      </Button>
    </Stack>
  )
}

type What = Conflict['what']
/** Two things of the plan that do not go together, and why. */
export function ContradictionForm({ person, calendar, onDone }: { person: string; calendar: Calendar; onDone: () => void }) {
  const { t } = useWords()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: person } })
  const [what, setWhat] = useState<What>('action')
  const [first, setFirst] = useState<string | null>(null)
  const [second, setSecond] = useState<string | null>(null)
  const said = useSaid(`contradiction:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conflicts', { onDone: said.sent(onDone) })
  const things: Record<What, readonly { id: string; words: string }[]> = {
    goal: board.goals,
    action: board.actions.filter((one) => one.state !== 'cancelled'),
    appointment: calendar.appointments.map((one) => ({ id: one.id, words: one.what })),
  }
  const data = things[what].map((one) => ({ value: one.id, label: one.words }))
  return (
    <Stack gap="md">
      <Select
        label={t('calendar.which')}
        allowDeselect={false}
        data={(['action', 'goal', 'appointment'] as const).map((one) => ({ value: one, label: t(`calendar.which.${one}`) }))}
        value={what}
        onChange={(one) => {
          setWhat(one as What)
          setFirst(null)
          setSecond(null)
        }}
      />
      <Select label={t('calendar.one')} searchable data={data} value={first} onChange={setFirst} />
      <Select label={t('calendar.other')} searchable data={data.filter((one) => one.value !== first)} value={second} onChange={setSecond} />
      <Said said={said} label={t('calendar.why_not')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={!first || !second || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { what, first_id: first!, second_id: second!, words: said.words } })}
      >
        {t('calendar.save')}
      </Button>
    </Stack>
  )
}
