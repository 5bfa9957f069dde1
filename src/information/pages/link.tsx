import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { LanguageSwitch } from '../../web/kit/language-switch.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { Rated } from '../../web/kit/rated.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Opened = Answer<'POST /api/link/open'>
/** For whoever was sent a link and has no account: one question, one answer. Nothing is kept on this device. */
export default function LinkPage() {
  const { t } = useWords()
  const [secret] = useState(() => location.hash.slice(1))
  const [shown, show] = useState<Opened | null>(null)
  const { send, sending, refusal } = useSend('POST /api/link/open', { refreshes: ['nothing else'], onDone: show })
  return (
    <main id="content" className="portal-page" tabIndex={-1}>
      <Stack gap="lg">
        <Group justify="flex-end" mb="-lg">
          <LanguageSwitch />
        </Group>
        {shown ? (
          <TheOneThing one={shown} secret={secret} />
        ) : (
          <>
            <div>
              <Title order={1}>{t('link.title')}</Title>
              <Text>{t('link.lead')}</Text>
            </div>
            <Refusal refusal={refusal} />
            <Group>
              <Button size="lg" loading={sending} disabled={secret.length < 16} onClick={() => send({ body: { secret } })}>
                {t('link.open')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t('link.private')}
            </Text>
          </>
        )}
      </Stack>
    </main>
  )
}

function TheOneThing({ one, secret }: { one: Opened; secret: string }) {
  const { t } = useWords()
  const [words, say] = useState('')
  const [score, rate] = useState('')
  const { send, sending, refusal, done } = useSend('POST /api/link/act', { refreshes: ['nothing else'] })
  if (done)
    return (
      <Stack role="status">
        <Title order={1}>{t('link.done')}</Title>
        <Text>{t('link.done_text', { from: one.from })}</Text>
      </Stack>
    )
  const answers = one.act === 'answer_request'
  const rates = one.act === 'rate_plan'
  const label = answers ? 'link.answer' : rates ? 'link.rate_words' : 'link.note'
  return (
    <>
      <div>
        <Text c="dimmed">{[one.by, one.from].filter(Boolean).join(', ')}</Text>
        <Title order={1}>{rates ? t('link.rate_title') : one.title}</Title>
        {one.person && <Text fw={650}>{t('link.person', { name: one.person })}</Text>}
      </div>
      {one.words && <Text style={{ whiteSpace: 'pre-wrap' }}>{one.words}</Text>}
      {one.due_at && (
        <Text size="sm">
          {t('link.due')} <Day day={one.due_at.slice(0, 10)} />
        </Text>
      )}
      {rates && (
        <Paper withBorder p="md" radius="md">
          <Rated label={t('link.rate_score')} value={score} onChange={rate} />
        </Paper>
      )}
      <Textarea
        size="md"
        autosize
        minRows={answers ? 4 : 2}
        maxLength={4000}
        required={answers}
        label={t(label)}
        value={words}
        onChange={(event) => say(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          size="lg"
          loading={sending}
          disabled={(answers && words.trim() === '') || (rates && score === '')}
          onClick={() => send({ body: { secret, words, score: score === '' ? null : Number(score) } })}
        >
          {t(answers || rates ? 'link.send' : 'link.acknowledge')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('link.once')}
      </Text>
    </>
  )
}
