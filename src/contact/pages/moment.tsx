import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Beside } from '../../web/beside/beside.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Moment = Answer<'GET /api/people/:person_id/timeline'>['moments'][number]

/** Moments whose title is what somebody wrote; of the others it is a code or a number, said by their kind already. */
const TOLD_IN_WORDS = new Set(['accepted', 'not_accepted', 'action_done', 'closed'])

/** One thing that happened, with who and when; a note with its four voices apart. */
export function MomentLine({ person, moment }: { person: string; moment: Moment }) {
  const { t } = useWords()
  const { note } = moment
  const title = note
    ? `${t(`mode.${note.mode}`)}${note.place === 'not_in_person' ? '' : ` · ${t(`contact.place.${note.place}`)}`}`
    : t(`contact.moment.${moment.kind}`)
  return (
    <Stack gap={6} component="article" className="moment" aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={650}>{title}</Text>
          <Badge variant="light" color="gray" tt="none">
            {t(`category.${moment.category}`)}
          </Badge>
          {note?.withheld_from_person && (
            <Badge variant="light" color="clay" tt="none">
              {t('contact.withheld')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          <When at={moment.at} />
        </Text>
      </Group>
      {TOLD_IN_WORDS.has(moment.kind) && moment.title && <Text>{moment.title}</Text>}
      {note && (
        <>
          {note.observed && <Text style={{ whiteSpace: 'pre-wrap' }}>{note.observed}</Text>}
          {note.reported && (
            <Text style={{ whiteSpace: 'pre-wrap' }}>
              <Text span fw={600}>
                {t('contact.reported')}:{' '}
              </Text>
              {note.reported}
            </Text>
          )}
          {note.interpretation && (
            <Text style={{ whiteSpace: 'pre-wrap' }}>
              <Text span fw={600}>
                {t('contact.interpretation')}:{' '}
              </Text>
              {note.interpretation}
            </Text>
          )}
          {note.person_words && <OwnWords words={note.person_words} />}
          <Beside person={person} of={moment.id} />
          {note.addenda.map((one) => (
            <Text key={one.id} size="sm">
              <Text span fw={600}>
                {t('contact.addendum')}:{' '}
              </Text>
              {one.words}{' '}
              <Text span c="dimmed">
                {one.by}
              </Text>
            </Text>
          ))}
        </>
      )}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {[moment.by, moment.agency].filter(Boolean).join(', ')}
        </Text>
        {note && <Correct person={person} note={moment.id} />}
      </Group>
    </Stack>
  )
}

function Correct({ person, note }: { person: string; note: string }) {
  const { t } = useWords()
  const [open, form] = useDisclosure()
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/notes/:id/addenda', {
    onDone: () => {
      setWords('')
      form.close()
    },
    refreshes: [person],
  })
  if (!open)
    return (
      <Button className="no-print" size="compact-sm" variant="subtle" onClick={form.open}>
        {t('contact.correct')}
      </Button>
    )
  return (
    <Stack gap="xs" w="100%">
      <Textarea
        label={t('contact.addendum')}
        description={t('contact.addendum_how')}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button size="sm" variant="light" loading={sending} onClick={() => send({ params: { person_id: person, id: note }, body: { words } })}>
          {t('contact.save')}
        </Button>
      </Group>
    </Stack>
  )
}
