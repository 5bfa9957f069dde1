import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

type Taken = Answer<'GET /api/people/same'>[number]
const UNDOES = ['intake', 'supervisor', 'network_admin']

/** Where somebody was decided to be already known, with the way back. */
export function TakenForOne() {
  const { t } = useWords()
  const { roles } = useReader()
  const { data = [] } = useAsking('GET /api/people/same', undefined, { enabled: roles.some((role) => UNDOES.includes(role)) })
  if (data.length === 0) return null
  return (
    <Section title={t('apart.title')}>
      <Text c="dimmed">{t('apart.lead')}</Text>
      <Stack gap="sm">
        {data.map((one) => (
          <One key={one.id} taken={one} />
        ))}
      </Stack>
    </Section>
  )
}

function One({ taken }: { taken: Taken }) {
  const { t } = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/same/:check_id/undo', { onDone: () => setReason(null) })
  const name = taken.person?.name || t('apart.unseen', { agency: taken.agency })
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <div>
          {taken.person ? <Go to={paths.person(taken.person.id)}>{name}</Go> : <Text span>{name}</Text>}
          <Text size="sm" c="dimmed">
            {t('apart.said', { by: taken.by ?? '', agency: taken.agency })} · <When at={taken.at} />
          </Text>
        </div>
        {taken.undone_at ? (
          <Text size="sm">{t('apart.undone', { reason: taken.undone_reason })}</Text>
        ) : (
          reason === null && (
            <Button size="sm" variant="default" onClick={() => setReason('')} aria-label={`${t('apart.undo')}: ${name}`}>
              {t('apart.undo')}
            </Button>
          )
        )}
      </Group>
      {reason !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send({ params: { check_id: taken.id }, body: { reason } })
          }}
        >
          <Stack gap="sm" mt="sm">
            <Textarea
              label={t('duplicates.how_known')}
              required
              autosize
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Refusal refusal={refusal} />
            <Group gap="xs">
              <Button type="submit" loading={sending} disabled={reason.trim() === ''}>
                {t('apart.undo')}
              </Button>
              <Button variant="subtle" onClick={() => setReason(null)}>
                {t('duplicates.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </div>
  )
}
