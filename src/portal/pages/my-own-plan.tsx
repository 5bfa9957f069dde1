import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import type { Board } from './plan.tsx'

/** The plan is theirs: to keep, to say back in their words, and to write beside. */
export function MyOwnPlan({ board, person }: { board: Board; person: string }) {
  const { t } = useWords()
  const owned = useAsk('GET /api/people/:person_id/plan/owned', { params: { person_id: person } })
  const mine = owned.understood.find((one) => one.party_id === person)
  if (owned.n === null) return null
  return (
    <Section title={t('my.own')}>
      <Stack gap="md">
        <Keep board={board} />
        {mine?.teach_back ? <OwnWords mine words={mine.teach_back} /> : owned.may.includes('understand') && <SayBack person={person} n={owned.n} />}
        {owned.comments.map((one) => (
          <OwnWords key={one.id} mine words={one.words} />
        ))}
        {owned.may.includes('comment') && <Beside person={person} n={owned.n} />}
      </Stack>
    </Section>
  )
}

/** A file on their own device, in plain words, with nothing in its name that tells. */
function Keep({ board }: { board: Board }) {
  const { t, locale } = useWords()
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([inPlainWords(board, t, locale)], { type: 'text/plain;charset=utf-8' }))
    link.download = 'my-notes.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }
  return (
    <Button size="lg" variant="default" className="no-print" onClick={save}>
      {t('my.own_keep')}
    </Button>
  )
}

const ASIDE: readonly string[] = ['cancelled', 'proposed', 'declined']
function inPlainWords(board: Board, t: Say, locale: string): string {
  const who = (id: string | null) => (id === board.owner.id ? t('my.you') : (board.parties.find((one) => one.id === id)?.name ?? ''))
  const day = (of: string | null) => (of ? dayInWords(of.slice(0, 10), locale, 'full') : '')
  return [
    ...(board.order?.issues.map((issue, at) => `${at + 1}. ${issue}`) ?? []),
    ...board.goals
      .filter((goal) => goal.may_become.length > 0)
      .flatMap((goal) => [
        '',
        `${goal.words} (${day(goal.target_on)})`,
        ...board.actions
          .filter((step) => step.goal_id === goal.id && !ASIDE.includes(step.state))
          .map((step) => `  - ${step.words}: ${who(step.responsible_id)}, ${day(step.due_at)}`),
      ]),
  ].join('\n')
}

function SayBack({ person, n }: { person: string; n: number }) {
  const { t } = useWords()
  const draft = useDraft(`say-back:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/understanding', { onDone: draft.done })
  const { words } = draft.form.values
  return (
    <Stack gap="sm" className="no-print">
      <Textarea
        label={t('my.own_back')}
        description={t('my.own_back_hint')}
        size="md"
        autosize
        minRows={3}
        maxLength={2000}
        {...draft.form.getInputProps('words')}
      />
      <DraftNote draft={draft} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { n, party_id: person, teach_back: words } })}
      >
        {t('my.send')}
      </Button>
    </Stack>
  )
}

function Beside({ person, n }: { person: string; n: number }) {
  const { t } = useWords()
  const [writing, setWriting] = useState(false)
  const draft = useDraft(`beside:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/comments', {
    onDone: () => {
      draft.discard()
      setWriting(false)
    },
  })
  const { words } = draft.form.values
  if (!writing)
    return (
      <Button size="lg" variant="subtle" className="no-print" onClick={() => setWriting(true)}>
        {t('my.own_write')}
      </Button>
    )
  return (
    <Stack gap="sm">
      <Textarea label={t('my.own_write')} size="md" autosize minRows={2} maxLength={2000} {...draft.form.getInputProps('words')} />
      <Text size="sm" c="dimmed">
        {t('my.own_write_hint')}
      </Text>
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} disabled={words.trim() === ''} onClick={() => send({ params: { person_id: person }, body: { n, words } })}>
        {t('my.save')}
      </Button>
      <Button size="lg" variant="subtle" onClick={() => setWriting(false)}>
        {t('my.cancel')}
      </Button>
    </Stack>
  )
}
