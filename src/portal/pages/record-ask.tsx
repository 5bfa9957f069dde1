import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Asked = Answer<'GET /api/people/:person_id/record-requests'>
export type Kind = Asked['requests'][number]['kind']

/** One question about my record, to one agency. */
export function AskAboutRecord({ person, kind, agencies, onDone }: { person: string; kind: Kind; agencies: Asked['agencies']; onDone: () => void }) {
  const { t } = useWords()
  const said = useSaid(`record:${kind}`)
  const [whom, choose] = useState(agencies[0]?.id ?? null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/record-requests', {
    onDone: said.sent(onDone),
    refreshes: ['record-requests'],
  })
  const agency = agencies.find((one) => one.id === whom)
  return (
    <Section title={t(`my.record_ask.${kind}`)}>
      <Stack gap="md">
        {agencies.length > 1 && (
          <Choices
            label={t('my.record_whom')}
            columns={1}
            choices={agencies.map((one) => ({ code: one.id, title: one.name }))}
            value={whom}
            onChange={choose}
          />
        )}
        <Said said={said} label={t(`my.record_words.${kind}`)} maxLength={2000} minRows={3} />
        {agency && (
          <Text size="sm" c="dimmed">
            {t('my.record_reads', { agency: agency.name })}
          </Text>
        )}
        <Refusal refusal={refusal} />
        <Group>
          <Button
            size="lg"
            loading={sending}
            disabled={kind !== 'copy' && said.words.trim() === ''}
            onClick={() => send({ params: { person_id: person }, body: { kind, to_agency_id: whom, words: said.words } })}
          >
            {t('my.record_send')}
          </Button>
          <Button size="lg" variant="default" disabled={sending} onClick={onDone}>
            {t('my.record_not_now')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
