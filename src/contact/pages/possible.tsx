import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Conditions = Answer<'GET /api/people/:person_id/tailored'>['conditions']
type Given = { person: string; conditions: Conditions; may_write: boolean; own?: boolean }

/** What was set up, and under each what the person then did themself. */
export function Possible({ person, conditions, may_write, own = false }: Given) {
  const { t } = useWords()
  const say = useSend('POST /api/people/:person_id/conditions', { refreshes: [person] })
  return (
    <Section title={t('tailored.possible')} lead={t(own ? 'tailored.possible_mine_lead' : 'tailored.possible_lead')}>
      {conditions.length === 0 && <Text c="dimmed">{t('tailored.possible_none')}</Text>}
      {conditions.map((one) => (
        <Stack key={one.id} gap={4}>
          <Text fw={600}>
            {one.words}{' '}
            <Text span c="dimmed" size="sm" fw={400}>
              · <When at={one.at} />
              {one.by && ` · ${one.by}`}
            </Text>
          </Text>
          {one.did.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('tailored.did_nothing')}
            </Text>
          )}
          {one.did.map((did) => (
            <Text key={`${did.at}${did.words}`} size="sm">
              → {did.words}{' '}
              <Text span c="dimmed">
                · <When at={did.at} />
                {did.found && ` · ${t('tailored.did_found')}`}
              </Text>
            </Text>
          ))}
          {(may_write || own) && <Followed person={person} condition={one.id} own={own} />}
        </Stack>
      ))}
      {may_write && !own && (
        <OneLine
          label={t('tailored.possible_words')}
          button={t('tailored.possible_send')}
          sending={say.sending}
          onSend={(words) => say.send({ params: { person_id: person }, body: { words } })}
        />
      )}
      <Refusal refusal={say.refusal} />
    </Section>
  )
}

function Followed({ person, condition, own }: { person: string; condition: string; own: boolean }) {
  const { t } = useWords()
  const [open, form] = useDisclosure()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conditions/:condition_id/results', {
    onDone: form.close,
    refreshes: [person],
  })
  if (!open)
    return (
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={form.open}>
          {t('tailored.did_open')}
        </Button>
      </Group>
    )
  return (
    <>
      <OneLine
        label={t(own ? 'tailored.did_mine' : 'tailored.did')}
        button={t('tailored.did_send')}
        sending={sending}
        onSend={(words) => send({ params: { person_id: person, condition_id: condition }, body: { words } })}
      />
      <Refusal refusal={refusal} />
    </>
  )
}

function OneLine({ label, button, sending, onSend }: { label: string; button: string; sending: boolean; onSend: (words: string) => void }) {
  const [words, setWords] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend(words)
        setWords('')
      }}
    >
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput style={{ flex: 1 }} label={label} maxLength={300} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Button type="submit" variant="light" loading={sending} disabled={words.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  )
}
