import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Messages } from './messages.tsx'
import { MomentLine } from './moment.tsx'
import { WriteNote } from './write-note.tsx'

type Moments = Answer<'GET /api/people/:person_id/timeline'>

/** What happened, newest first, with the note to write on top: one tap from the person. */
export default function TimelineSection({ person }: { person: string }) {
  const { t } = useWords()
  const [kind, setKind] = useState<'all' | 'notes'>('all')
  const first = useAsk('GET /api/people/:person_id/timeline', { params: { person_id: person }, query: { kind } })
  const [older, setOlder] = useState<Moments>({ moments: [], more: false })
  const moments = [...first.moments, ...older.moments]
  const more = older.moments.length ? older.more : first.more
  const load = async () => {
    const before = moments.at(-1)?.at
    const next = await ask('GET /api/people/:person_id/timeline', { params: { person_id: person }, query: { kind, ...(before ? { before } : {}) } })
    setOlder({ moments: [...older.moments, ...next.moments], more: next.more })
  }
  return (
    <Stack gap="lg">
      <WriteNote person={person} />
      <Messages person={person} />
      <Section
        title={t('contact.timeline')}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('contact.show')}
            value={kind}
            onChange={(value) => {
              setKind(value as typeof kind)
              setOlder({ moments: [], more: false })
            }}
            data={[
              { value: 'all', label: t('contact.show_all') },
              { value: 'notes', label: t('contact.show_notes') },
            ]}
          />
        }
      >
        {moments.length === 0 && <Text c="dimmed">{t('contact.nothing_yet')}</Text>}
        {moments.map((moment) => (
          <MomentLine key={`${moment.kind}${moment.id}`} person={person} moment={moment} />
        ))}
        {more && (
          <Group justify="center">
            <Button variant="subtle" onClick={() => void load()}>
              {t('contact.older')}
            </Button>
          </Group>
        )}
      </Section>
    </Stack>
  )
}
