import { Button, List, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { sayRefusal, useWords } from '../../web/words/use-words.ts'
import type { Part } from './parts.ts'

const RESPONSES = ['agreed', 'agreed_with_differences', 'asks_correction'] as const

/** What is still missing, said while one works, and the one step that comes next. */
export function NextStep(part: Part) {
  const words = useWords()
  const { t } = words
  const { person, shown } = part
  const given = { params: { person_id: person, id: shown.id } }
  const complete = useSend('POST /api/people/:person_id/assessments/:id/complete')
  const share = useSend('POST /api/people/:person_id/assessments/:id/share')
  const where = (domain: unknown) => (typeof domain === 'string' ? ` ${t(`category.${domain as 'housing'}`)}` : '')
  return (
    <Section title={t('assessment.next')}>
      {shown.missing.length > 0 && (
        <Stack gap={4}>
          <Text fw={600}>{t('assessment.still_missing', { count: shown.missing.length })}</Text>
          <List size="sm" spacing={4}>
            {shown.missing.map((one, at) => (
              <List.Item key={at}>
                {sayRefusal(words, one.refusal)}
                {where(one['domain'])}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      {['offered', 'declined'].includes(shown.state) && <Text c="dimmed">{t('assessment.next_answer')}</Text>}
      {shown.state === 'scheduled' && <Text c="dimmed">{t('assessment.next_begin')}</Text>}
      {shown.state === 'in_progress' && (
        <Button onClick={() => complete.send(given)} loading={complete.sending} disabled={shown.missing.length > 0}>
          {t('assessment.complete')}
        </Button>
      )}
      {shown.state === 'draft_complete' && (
        <Button onClick={() => share.send(given)} loading={share.sending}>
          {t('assessment.share')}
        </Button>
      )}
      {shown.state === 'shared' && <Agree {...part} />}
      {shown.agreements.map((one) => (
        <div key={one.at}>
          <Text fw={600}>{t(`assessment.agreement.${one.response as 'agreed'}`)}</Text>
          {one.differences && <OwnWords words={one.differences} />}
        </div>
      ))}
      <Refusal refusal={complete.refusal ?? share.refusal} />
    </Section>
  )
}

function Agree({ person, shown }: Part) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof RESPONSES)[number] | null>(null)
  const [differences, setDifferences] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/agreement')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('assessment.agree_how')}
      </Text>
      <Choices
        columns={1}
        label={t('assessment.agree_label')}
        value={response}
        onChange={setResponse}
        choices={RESPONSES.map((code) => ({ code, title: t(`assessment.agreement.${code}`) }))}
      />
      {response && response !== 'agreed' && (
        <Textarea
          label={t('assessment.differences')}
          autosize
          minRows={2}
          value={differences}
          onChange={(event) => setDifferences(event.currentTarget.value)}
        />
      )}
      <Refusal refusal={refusal} />
      <Button
        disabled={!response}
        loading={sending}
        onClick={() => response && send({ params: { person_id: person, id: shown.id }, body: { response, differences, mode: 'dictated' } })}
      >
        {t('assessment.save_answer')}
      </Button>
    </Stack>
  )
}
