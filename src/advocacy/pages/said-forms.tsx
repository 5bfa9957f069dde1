import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Help, Issue } from './advocacy.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

type Given = { person: string; issue: Issue; onDone: () => void }
const of = ({ person, issue }: Pick<Given, 'person' | 'issue'>) => ({ person_id: person, issue_id: issue.id })

/** Whether they want somebody who speaks for them. */
export function WishForm({ person, issue, onDone }: Given) {
  const { t } = useWords()
  const [wish, setWish] = useState<'yes' | 'no'>('yes')
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/wish', { onDone })
  return (
    <Stack gap="md">
      <Text fw={650}>{issue.words}</Text>
      <Text id="advocacy-wish">{t('advocacy.wish')}</Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="advocacy-wish"
        data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`advocacy.wish.${value}`) }))}
        value={wish}
        onChange={(next) => setWish(next as typeof wish)}
      />
      <HowSaid value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() => send({ params: of({ person, issue }), body: { advocate: wish === 'yes', mode, version: issue.version } })}
      >
        {t('advocacy.save')}
      </Button>
    </Stack>
  )
}

/** How it ended. */
export function CloseForm({ person, issue, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`advocacy:close:${issue.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/close', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{issue.words}</Text>
      <Said said={said} label={t('advocacy.outcome')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: of({ person, issue }), body: { outcome: said.words, version: issue.version } })}
      >
        {t('advocacy.save')}
      </Button>
    </Stack>
  )
}

/** What exactly they did well: said to them, in words of its own. */
export function PraiseForm({ person, issue, help, onDone }: Given & { help: Help }) {
  const { t } = useWords()
  const said = useSaid(`advocacy:praise:${help.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/help/:help_id/feedback', {
    onDone: said.sent(onDone),
  })
  return (
    <Stack gap="md">
      <Text fw={650}>{help.words}</Text>
      <Text>{help.result}</Text>
      <Said said={said} label={t('advocacy.praise_words')} description={t('advocacy.praise_hint')} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { ...of({ person, issue }), help_id: help.id }, body: { words: said.words } })}
      >
        {t('advocacy.save')}
      </Button>
    </Stack>
  )
}
