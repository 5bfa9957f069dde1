import { Badge, Box, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Clock } from './said.tsx'

type Word = Answer<'GET /api/entry/words'>[number]

/** What somebody without a record asked of us, as they typed it, or another agency told us; before a person is made of it. */
export function WordsLeft() {
  const { t } = useWords()
  const { data = [] } = useAsking('GET /api/entry/words', undefined)
  const all = data.filter((word) => word.ours)
  const ours = all.filter((word) => !word.set_apart)
  const apart = all.filter((word) => word.set_apart)
  if (all.length === 0) return null
  return (
    <Box mb="lg">
      <Section title={t('entry.words')} lead={t('entry.words_lead', { count: ours.length })}>
        <Stack gap="sm">
          {ours.map((word) => (
            <One key={word.id} word={word} />
          ))}
          {apart.length > 0 && <Apart words={apart} />}
        </Stack>
      </Section>
    </Box>
  )
}

/** What came after a full day: perhaps one machine, perhaps somebody in need among it. */
function Apart({ words }: { words: readonly Word[] }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Group gap="sm">
        <Text>{t('entry.words_apart', { count: words.length })}</Text>
        <Button size="sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'entry.words_apart_hide' : 'entry.words_apart_show')}
        </Button>
      </Group>
      {open && words.map((word) => <One key={word.id} word={word} />)}
    </>
  )
}

function One({ word }: { word: Word }) {
  const { t } = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/entry/words/:id/set-aside', { refreshes: ['/api/entry'] })
  const name = word.name || t('entry.words_nameless')
  return (
    <Paper withBorder radius="md" p="md" component="article" aria-label={name}>
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={650}>{name}</Text>
          <Badge variant="light" tt="none">
            {word.from_agency ? t('entry.from', { agency: word.from_agency }) : t('entry.words_public')}
          </Badge>
          <Clock clock={word.clock} />
          <Text size="sm" c="dimmed">
            <When at={word.received_at} />
          </Text>
        </Group>
        <Text style={{ whiteSpace: 'pre-line' }}>{word.told}</Text>
        <Text size="sm">{t('entry.words_reach', { reach: word.reach })}</Text>
        <Group gap="xs">
          <GoButton size="sm" to={`${paths.entry}/new?word=${word.id}`}>
            {t('entry.words_take')}
          </GoButton>
          {reason === null && (
            <Button size="sm" variant="subtle" onClick={() => setReason('')}>
              {t('entry.words_aside')}
            </Button>
          )}
        </Group>
        {reason !== null && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              send({ params: { id: word.id }, body: { reason, version: word.version } })
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput
                required
                label={t('entry.words_why')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                style={{ flex: 1 }}
              />
              <Button type="submit" variant="default" loading={sending}>
                {t('entry.words_aside')}
              </Button>
              <Button variant="subtle" onClick={() => setReason(null)}>
                {t('entry.cancel')}
              </Button>
            </Group>
            <Refusal refusal={refusal} />
          </form>
        )}
      </Stack>
    </Paper>
  )
}
