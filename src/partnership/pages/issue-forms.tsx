import { Button, Checkbox, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ISSUE_KINDS, type IssueKind } from '../../shared/partnership-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { IssueShown, ToldIssues } from './issues.tsx'

type Log = { person: string; against: ToldIssues['against']; onDone: () => void }
type Close = { person: string; one: IssueShown; onDone: () => void }

/** With whom, what kind of thing, and what happened. */
export function LogIssue({ person, against, onDone }: Log) {
  const { t } = useWords()
  const [against_id, setAgainst] = useState(against[0]?.id ?? '')
  const [kind, setKind] = useState<IssueKind>('no_reply')
  const said = useSaid(`issue:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/coordination-issues', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('issues.against')}
        data={against.map((one) => ({ value: one.id, label: one.name }))}
        value={against_id}
        onChange={(event) => setAgainst(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('issues.kind')}
        data={ISSUE_KINDS.map((value) => ({ value, label: t(`issues.kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as IssueKind)}
      />
      <Said said={said} label={t('issues.words')} description={t('issues.words_hint')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === '' || against_id === ''}
        onClick={() => send({ params: { person_id: person }, body: { against_id, kind, words: said.words } })}
      >
        {t('partners.save')}
      </Button>
    </Stack>
  )
}

/** How it was solved: that closes it. */
export function SolveIssue({ person, one, onDone }: Close) {
  const { t } = useWords()
  const [touches_person, setTouches] = useState(one.logged_by === '')
  const said = useSaid(`issue-solved:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/coordination-issues/:coordination_issue_id/solution', {
    onDone: said.sent(onDone),
  })
  const params = { person_id: person, coordination_issue_id: one.id }
  return (
    <Stack gap="md">
      <Text c="dimmed">{one.words}</Text>
      <Said said={said} label={t('issues.solution_words')} />
      <Checkbox
        label={t('issues.touches')}
        description={t('issues.touches_hint')}
        checked={touches_person}
        onChange={(event) => setTouches(event.currentTarget.checked)}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params, body: { solution: said.words, touches_person, version: one.version } })}
      >
        {t('partners.save')}
      </Button>
    </Stack>
  )
}

/** The person was told, and what they say to it. */
export function TellOutcome({ person, one, onDone }: Close) {
  const { t } = useWords()
  const said = useSaid(`issue-told:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/coordination-issues/:coordination_issue_id/told', {
    onDone: said.sent(onDone),
  })
  const params = { person_id: person, coordination_issue_id: one.id }
  return (
    <Stack gap="md">
      <Text c="dimmed">{one.solution}</Text>
      <Said said={said} label={t('issues.told_words')} description={t('issues.told_words_hint')} />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params, body: { words: said.words, version: one.version } })}>
        {t('partners.save')}
      </Button>
    </Stack>
  )
}
