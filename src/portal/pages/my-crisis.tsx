import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { WhoReads } from './who-reads.tsx'

const PARTS = ['contacts', 'safe_place', 'helps', 'helps_not', 'signs'] as const
type Words = Record<(typeof PARTS)[number], string>

/** What one wrote down for the day it gets hard: before one's eyes when help is needed, and changed by nobody but oneself or together. */
export function MyCrisisPlan({ person }: { person: string }) {
  const { t } = useWords()
  const [writing, setWriting] = useState(false)
  const { crisis, may } = useAsk('GET /api/people/:person_id/plan/whole', { params: { person_id: person } })
  const { now } = crisis
  if (writing) return <Write person={person} before={now} onDone={() => setWriting(false)} />
  return (
    <Section title={t('my.crisis')}>
      <Stack gap="md">
        {now
          ? PARTS.filter((one) => now[one] !== '').map((one) => (
              <div key={one}>
                <Text fw={650}>{t(`my.crisis_${one}`)}</Text>
                <Text style={{ whiteSpace: 'pre-line' }}>{now[one]}</Text>
              </div>
            ))
          : may.includes('write_ahead') && <Text>{t('my.crisis_none')}</Text>}
        {may.includes('write_ahead') && (
          <Button size="lg" variant="default" className="no-print" onClick={() => setWriting(true)}>
            {t(now ? 'my.crisis_change' : 'my.crisis_write')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}

function Write({ person, before, onDone }: { person: string; before: Words | null; onDone: () => void }) {
  const { t } = useWords()
  const said = (one: (typeof PARTS)[number]) => before?.[one] ?? ''
  const draft = useDraft<Words>(`my-crisis:${person}`, {
    initialValues: {
      contacts: said('contacts'),
      safe_place: said('safe_place'),
      helps: said('helps'),
      helps_not: said('helps_not'),
      signs: said('signs'),
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/crisis', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { values, getInputProps } = draft.form
  const missing = PARTS.some((one) => one !== 'helps_not' && values[one].trim() === '')
  return (
    <Section title={t('my.crisis')}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        {PARTS.map((one) => (
          <Textarea key={one} size="md" label={t(`my.crisis_${one}`)} autosize minRows={2} maxLength={2000} {...getInputProps(one)} />
        ))}
        <WhoReads person={person} category="safety" />
        <Refusal refusal={refusal} />
        <Button
          size="lg"
          loading={sending}
          disabled={missing}
          onClick={() => send({ params: { person_id: person }, body: { ...values, mode: 'self' } })}
        >
          {t('my.save')}
        </Button>
        <Button size="lg" variant="subtle" onClick={onDone}>
          {t('my.cancel')}
        </Button>
      </Stack>
    </Section>
  )
}
