import { Button, Checkbox, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { KNOWS, type Knows } from '../../shared/team-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './team.tsx'

type Given = { person: string; told: Told }
type Mode = 'dictated' | 'interpreted'
const MODES = ['dictated', 'interpreted'] as const

/** One button; and, only for whom something is not clear or not right, a field to say it. */
export function Confirm({ person, told }: Given) {
  const { t } = useWords()
  const [chosen, choose] = useState(told.mine.find((one) => one.self && !one.confirmed)?.id ?? told.mine[0]!.id)
  const [mode, setMode] = useState<Mode>('dictated')
  const [more, show] = useState<'question' | 'objection' | null>(null)
  const one = told.mine.find((each) => each.id === chosen) ?? told.mine[0]!
  const party = { party_id: one.id, ...(one.self ? {} : { mode }) }
  const confirm = useSend('POST /api/people/:person_id/team/confirmations')
  return (
    <Stack gap="sm" className="no-print">
      {told.mine.length > 1 && (
        <Select
          label={t('team.for_whom')}
          allowDeselect={false}
          data={told.mine.map((each) => ({
            value: each.id,
            label: t(each.self ? 'team.for_self' : 'team.for_person', { name: each.name || t('team.somebody') }),
          }))}
          value={one.id}
          onChange={(next) => next && choose(next)}
        />
      )}
      {!one.self && <HowSaid value={mode} onChange={setMode} />}
      {one.confirmed && <Text c="dimmed">{t('team.confirmed')}</Text>}
      <Refusal refusal={confirm.refusal} />
      {more === null && (
        <Group gap="sm">
          <Button loading={confirm.sending} onClick={() => confirm.send({ params: { person_id: person }, body: party })}>
            {t('team.confirm')}
          </Button>
          <Button variant="default" onClick={() => show('question')}>
            {t('team.not_clear')}
          </Button>
          {one.may.includes('object') && (
            <Button variant="subtle" onClick={() => show('objection')}>
              {t('team.object')}
            </Button>
          )}
        </Group>
      )}
      {more === 'question' && <Ask person={person} party={party} onDone={() => show(null)} />}
      {more === 'objection' && <Object person={person} party={party} onDone={() => show(null)} />}
    </Stack>
  )
}

export function HowSaid({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <div>
      <Text size="sm" fw={500} id="team-how-said" mb={4}>
        {t('team.how_said')}
      </Text>
      <SegmentedControl
        aria-labelledby="team-how-said"
        data={MODES.map((mode) => ({ value: mode, label: t(`team.mode.${mode}`) }))}
        value={value}
        onChange={(next) => onChange(next as Mode)}
      />
    </div>
  )
}

type Asked = { person: string; party: { party_id: string; mode?: Mode }; onDone: () => void }
/** What is not clear, and a question: the rest is confirmed all the same. */
function Ask({ person, party, onDone }: Asked) {
  const { t } = useWords()
  const said = useSaid(`team:question:${person}:${party.party_id}`)
  const [unclear, setUnclear] = useState<Knows[]>([])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/team/confirmations', { onDone: said.sent(onDone) })
  return (
    <Stack gap="sm">
      <Checkbox.Group label={t('team.unclear')} value={unclear} onChange={(next) => setUnclear(next as Knows[])}>
        <Stack gap={6} mt={6}>
          {KNOWS.map((what) => (
            <Checkbox key={what} value={what} label={t(`team.know.${what}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Said said={said} label={t('team.question')} description={t('team.question_hint')} />
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button
          loading={sending}
          disabled={said.words.trim() === ''}
          onClick={() => send({ params: { person_id: person }, body: { ...party, unclear, question: said.words } })}
        >
          {t('team.confirm_send')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('team.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function Object({ person, party, onDone }: Asked) {
  const { t } = useWords()
  const said = useSaid(`team:objection:${person}:${party.party_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/team/objections', { onDone: said.sent(onDone) })
  return (
    <Stack gap="sm">
      <Said said={said} label={t('team.object_words')} description={t('team.object_hint')} />
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button
          loading={sending}
          disabled={said.words.trim() === ''}
          onClick={() => send({ params: { person_id: person }, body: { ...party, note: said.words } })}
        >
          {t('team.object_send')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('team.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
