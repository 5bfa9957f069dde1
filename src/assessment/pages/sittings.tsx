import { Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { isOpen, type Part, type Shown } from './parts.ts'

/** Each sitting: when, who was there, and what made taking part possible. */
export function Sittings(part: Part) {
  const { t } = useWords()
  const { sessions } = part.shown
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('assessment.sittings')}>
      {sessions.length === 0 && <Text c="dimmed">{t('assessment.sittings_none')}</Text>}
      <List listStyleType="none" spacing="xs">
        {sessions.map((one) => (
          <List.Item key={one.id}>
            <Text fw={600} component="span">
              <When at={one.held_at} />
            </Text>
            <Text size="sm" c="dimmed">
              {[...one.present.map((party) => party.name).filter(Boolean), one.others, one.place].filter(Boolean).join(', ')}
              {one.supports_used.length > 0 && ` · ${one.supports_used.map((support) => t(`assessment.support.${support as 'breaks'}`)).join(', ')}`}
            </Text>
          </List.Item>
        ))}
      </List>
      {isOpen(part.shown) && !adding && (
        <Group>
          <Button variant="subtle" size="compact-md" px={0} onClick={() => setAdding(true)}>
            {t('assessment.another_sitting')}
          </Button>
        </Group>
      )}
      {isOpen(part.shown) && adding && <AddSitting {...part} onDone={() => setAdding(false)} />}
    </Section>
  )
}

const offered = (shown: Shown) => (shown.offer?.supports_offered ?? []) as 'breaks'[]

/** Today, with the person, as it was offered: what was otherwise is said. */
function AddSitting({ person, shown, onDone }: Part & { onDone: () => void }) {
  const { t } = useWords()
  const reader = useReader()
  const [there, setThere] = useState(true)
  const [others, setOthers] = useState('')
  const [used, setUsed] = useState<string[]>(offered(shown))
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/sessions', { onDone })
  const body = { present_ids: there ? [reader.id, person] : [reader.id], others, supports_used: used as 'breaks'[] }
  return (
    <Stack gap="sm">
      <Checkbox label={t('assessment.person_was_there')} checked={there} onChange={(event) => setThere(event.currentTarget.checked)} />
      <TextInput label={t('assessment.who_else')} maxLength={300} value={others} onChange={(event) => setOthers(event.currentTarget.value)} />
      {offered(shown).length > 0 && (
        <Checkbox.Group label={t('assessment.supports_used')} value={used} onChange={setUsed}>
          <Stack gap={6} mt={6}>
            {offered(shown).map((support) => (
              <Checkbox key={support} value={support} label={t(`assessment.support.${support}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Refusal refusal={refusal} />
      <Group>
        <Button variant="light" loading={sending} onClick={() => send({ params: { person_id: person, id: shown.id }, body })}>
          {t('assessment.save_sitting')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('assessment.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
