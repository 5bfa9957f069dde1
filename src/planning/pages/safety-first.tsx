import { Alert, Autocomplete, Button, Group, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'

/** What stands before the person's order for safety, why, and whether a supervisor has looked at it. */
export function SafetyFirst({ board, person, open }: Part) {
  const { t } = useWords()
  const seen = useSend('POST /api/people/:person_id/plan/safety-first/:first_id/seen')
  const first = board.safety_first
  const put = board.plan && board.may_next.includes('write') && (
    <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => open({ what: 'safety_first' })}>
      {t(first ? 'first.other' : 'first.put')}
    </Button>
  )
  if (!first) return put ? <div>{put}</div> : null
  return (
    <Alert color="clay" variant="light" icon={<IconShieldCheck aria-hidden />} title={t('first.before', { issue: first.issue })}>
      <Stack gap="xs">
        <Text size="sm">
          {first.reason} · <Day day={first.at.slice(0, 10)} />
        </Text>
        <Group gap="xs">
          <StateBadge state={first.seen_at ? 'met' : 'soon'}>{t(first.seen_at ? 'first.seen' : 'first.not_seen')}</StateBadge>
          {first.may_see && (
            <Button
              size="compact-sm"
              variant="light"
              loading={seen.sending}
              onClick={() => seen.send({ params: { person_id: person, first_id: first.id }, body: { version: first.version } })}
            >
              {t('together.seen')}
            </Button>
          )}
          {put}
        </Group>
        <Refusal refusal={seen.refusal} />
      </Stack>
    </Alert>
  )
}

/** Not their order is changed: something is put before it, and the person reads why. */
export function SafetyFirstForm({ person, board, open }: Part) {
  const { t } = useWords()
  const [issue, setIssue] = useState(board.workers_order?.issues[0] ?? '')
  const said = useSaid(`safety-first:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/safety-first', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('first.lead', { name: board.owner.name || t('planning.unnamed') })}</Text>
      <Autocomplete
        label={t('first.issue')}
        data={[...new Set([...(board.workers_order?.issues ?? []), ...(board.order?.issues ?? [])])]}
        maxLength={200}
        comboboxProps={{ withinPortal: false }}
        value={issue}
        onChange={setIssue}
      />
      <Said said={said} label={t('first.reason')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={issue.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { issue, reason: said.words } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
