import { Button, Chip, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { PREFERENCES, type PreferenceKind } from '../../shared/preference-words.ts'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Wanted = Answer<'GET /api/people/:person_id'>['preferences']
type Given = { person: string; wanted: Wanted; may_write: boolean; own?: boolean }

/** When, where, from whom and how help should come: one tap each, and a line for anything else. */
export function Wants({ person, wanted, may_write, own = false }: Given) {
  const { t } = useWords()
  const say = useSend('POST /api/people/:person_id/preferences', { refreshes: [person] })
  const end = useSend('POST /api/people/:person_id/preferences/:preference_id/end', { refreshes: [person] })
  const params = { person_id: person }
  const takeOut = (one: Wanted[number]) => end.send({ params: { ...params, preference_id: one.id }, body: { version: one.version } })
  const others = wanted.filter((one) => one.kind === 'other')
  return (
    <Section title={t(own ? 'tailored.wants_mine' : 'tailored.wants')} lead={t(own ? 'tailored.wants_mine_how' : 'tailored.wants_how')}>
      <Stack gap="md">
        {(Object.keys(PREFERENCES) as PreferenceKind[]).map((kind) => (
          <Input.Wrapper key={kind} label={t(`tailored.kind.${kind}`)} labelElement="div">
            <Group gap={6} mt={6} role="group" aria-label={t(`tailored.kind.${kind}`)}>
              {PREFERENCES[kind].map((value) => {
                const chosen = wanted.find((one) => one.kind === kind && one.value === value)
                return (
                  <Chip
                    key={value}
                    checked={chosen !== undefined}
                    disabled={!may_write || say.sending || end.sending}
                    onChange={() => (chosen ? takeOut(chosen) : say.send({ params, body: { kind, value } }))}
                  >
                    {t(`tailored.value.${value}`)}
                  </Chip>
                )
              })}
            </Group>
          </Input.Wrapper>
        ))}
        {others.map((one) => (
          <Group key={one.id} justify="space-between" wrap="nowrap">
            <Text style={{ overflowWrap: 'anywhere' }}>{one.words}</Text>
            {may_write && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                c="inherit"
                aria-label={t('tailored.no_longer', { words: one.words })}
                onClick={() => takeOut(one)}
              >
                <IconX size={18} aria-hidden />
              </Button>
            )}
          </Group>
        ))}
        {may_write && <Other send={(words) => say.send({ params, body: { kind: 'other', words } })} sending={say.sending} />}
        <Refusal refusal={say.refusal ?? end.refusal} />
      </Stack>
    </Section>
  )
}

function Other({ send, sending }: { send: (words: string) => void; sending: boolean }) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send(words)
        setWords('')
      }}
    >
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          style={{ flex: 1 }}
          label={t('tailored.other')}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={sending} disabled={words.trim() === ''}>
          {t('tailored.add')}
        </Button>
      </Group>
    </form>
  )
}
