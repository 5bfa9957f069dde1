import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Asked = Answer<'GET /api/contributions'>['asked'][number]

/** What other agencies would like to know from ours about somebody we both support; answered in our own name, for good. */
export function Contributions({ asked }: { asked: readonly Asked[] }) {
  const { t } = useWords()
  const open = asked.filter((one) => one.received_at === null)
  const given = asked.filter((one) => one.received_at !== null)
  if (asked.length === 0) return null
  return (
    <Stack gap="md">
      {open.map((one) => (
        <Contribute key={one.id} one={one} />
      ))}
      {given.length > 0 && (
        <Section title={t('planning.contributed')}>
          {given.map((one) => (
            <div key={one.id}>
              <Text fw={600}>
                {one.person.name || t('planning.unnamed')} · {t(`category.${one.category}`)}
              </Text>
              <Text size="sm">{one.words}</Text>
              {one.received_at && (
                <Text size="sm" c="dimmed">
                  <When at={one.received_at} />
                </Text>
              )}
            </div>
          ))}
        </Section>
      )}
    </Stack>
  )
}

function Contribute({ one }: { one: Asked }) {
  const { t } = useWords()
  const draft = useDraft(`contribution:${one.id}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/contributions/:request_id/answer', { onDone: draft.done })
  const { words } = draft.form.values
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} id={one.id}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            {t('planning.contribute', { name: one.person.name || t('planning.unnamed'), what: t(`category.${one.category}`) })}
          </Title>
          <Text c="dimmed" size="sm">
            {t('planning.contribute_asked', { agency: one.asked_by ?? '' })} <Day day={one.requested_at.slice(0, 10)} /> ·{' '}
            {t('planning.answer_until')} <Day day={one.answer_by.slice(0, 10)} />
          </Text>
        </div>
        {one.question && <Text>{one.question}</Text>}
        <Textarea
          label={t('planning.contribute_words')}
          description={t('planning.contribute_how')}
          autosize
          minRows={2}
          maxLength={8000}
          {...draft.form.getInputProps('words')}
        />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <div>
          <Button
            loading={sending}
            disabled={words.trim() === ''}
            onClick={() => send({ params: { person_id: one.person.id, request_id: one.id }, body: { words } })}
          >
            {t('planning.contribute_send')}
          </Button>
        </div>
      </Stack>
    </Paper>
  )
}
