import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { WhoReads } from './who-reads.tsx'

/** Something should change: asked in one's own words, and what was answered. */
export function MyChanges({ person }: { person: string }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const { requests, may } = useAsk('GET /api/people/:person_id/plan/whole', { params: { person_id: person } })
  const mine = requests.filter((one) => one.asked_by === person)
  if (mine.length === 0 && !may.includes('ask')) return null
  return (
    <Section title={t('my.change')}>
      <Stack gap="md">
        {mine.map((one) => (
          <div key={one.id}>
            <OwnWords mine words={one.words} />
            <Text fw={650}>{t(one.outcome ? `my.change_${one.outcome}` : one.late ? 'my.change_late' : 'my.change_open')}</Text>
            {one.outcome === null && (
              <Text size="sm">
                {t('my.change_until')} <Day day={one.answer_by.slice(0, 10)} style="full" />
              </Text>
            )}
            {one.answer && <Text>{one.answer}</Text>}
          </div>
        ))}
        {asking ? (
          <Ask person={person} onDone={() => setAsking(false)} />
        ) : (
          may.includes('ask') && (
            <Button size="lg" variant="default" className="no-print" onClick={() => setAsking(true)}>
              {t('my.change_ask')}
            </Button>
          )
        )}
      </Stack>
    </Section>
  )
}

function Ask({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`my-change:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/changes', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { words } = draft.form.values
  return (
    <Stack gap="sm">
      <Textarea label={t('my.change_words')} size="md" autosize minRows={3} maxLength={2000} {...draft.form.getInputProps('words')} />
      <DraftNote draft={draft} />
      <WhoReads person={person} />
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} disabled={words.trim() === ''} onClick={() => send({ params: { person_id: person }, body: { words } })}>
        {t('my.send')}
      </Button>
      <Button size="lg" variant="subtle" onClick={onDone}>
        {t('my.cancel')}
      </Button>
    </Stack>
  )
}
