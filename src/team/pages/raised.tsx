import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Told } from './team.tsx'

type Objection = Told['objections'][number]
type Question = Told['questions'][number]

/** What was said about the team: first while something of it is open, afterwards as its history. */
export const Raised = (part: Part) => (
  <>
    <Objections {...part} />
    <Questions {...part} />
  </>
)

/** What somebody objects to in the coordination: open until it is settled. */
function Objections({ person, told }: Part) {
  const { t } = useWords()
  if (told.objections.length === 0) return null
  return (
    <Section title={t('team.objections')}>
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.objections.map((one) => (
          <OneObjection key={one.id} person={person} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function OneObjection({ person, one }: { person: string; one: Objection }) {
  const { t, locale } = useWords()
  const [settles, show] = useState(false)
  const said = useSaid(`team:settle:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/team/objections/:coordination_ack_id/settle', {
    onDone: said.sent(() => show(false)),
  })
  const by = one.by || t('team.somebody')
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={600}>{t('team.objection_by', { name: by })}</Text>
        {one.settled_at ? (
          <StateBadge state="met">{t('team.settled')}</StateBadge>
        ) : (
          <StateBadge state={one.late ? 'missed' : 'soon'}>{t('team.settle_by', { day: dayInWords(one.settle_by.slice(0, 10), locale) })}</StateBadge>
        )}
      </Group>
      <Text>{one.note}</Text>
      {one.settled_words && <Text c="dimmed">{one.settled_words}</Text>}
      {one.may.includes('settle') && !settles && (
        <Button size="sm" variant="light" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
          {t('team.settle')}
        </Button>
      )}
      {settles && (
        <>
          <Said said={said} label={t('team.settle_words')} description={t('team.settle_hint', { name: by })} />
          <Refusal refusal={refusal} />
          <Button
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            loading={sending}
            disabled={said.words.trim() === ''}
            onClick={() => send({ params: { person_id: person, coordination_ack_id: one.id }, body: { words: said.words, version: one.version } })}
          >
            {t('team.save')}
          </Button>
        </>
      )}
    </Stack>
  )
}

/** What was not clear on the page, and the answers. */
function Questions({ person, told }: Part) {
  const { t } = useWords()
  if (told.questions.length === 0) return null
  return (
    <Section title={t('team.questions')}>
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.questions.map((one) => (
          <OneQuestion key={one.id} person={person} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function OneQuestion({ person, one }: { person: string; one: Question }) {
  const { t, locale } = useWords()
  const said = useSaid(`team:answer:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/team/questions/:question_id/answer', { onDone: said.sent(() => {}) })
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={600}>{t('team.question_by', { name: one.by || t('team.somebody') })}</Text>
        {one.answer === '' && (
          <StateBadge state={one.late ? 'missed' : 'soon'}>{t('team.answer_by', { day: dayInWords(one.answer_by.slice(0, 10), locale) })}</StateBadge>
        )}
      </Group>
      <Text>{one.words}</Text>
      {one.answer !== '' && (
        <Text>
          <b>{t('team.answered_by', { name: one.answered_by || t('team.somebody') })}:</b> {one.answer}
        </Text>
      )}
      {one.may.includes('answer') && (
        <Stack gap="sm" className="no-print">
          <Said said={said} label={t('team.answer_words')} maxLength={2000} />
          <Refusal refusal={refusal} />
          <Button
            size="sm"
            style={{ alignSelf: 'flex-start' }}
            loading={sending}
            disabled={said.words.trim() === ''}
            onClick={() => send({ params: { person_id: person, question_id: one.id }, body: { words: said.words, version: one.version } })}
          >
            {t('team.answer')}
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
