import { Button, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Told = Answer<'GET /api/people/:person_id/team'>
type Given = { person: string; told: Told; available: Told['available'] }
const DOES = [1, 2, 3, 4, 5] as const
const THREE = [1, 2, 3] as const

/** What is available, as far as it does not stand with an agency above, and what my coordinator does; one button that says it is clear to me, and a field for what is not. */
export function MyTeam({ person, told, available }: Given) {
  const { t } = useWords()
  const mine = told.mine.find((one) => one.self)
  if (!mine) return null
  return (
    <Section title={t('my.team')} lead={t('my.team_lead')}>
      {available.length > 0 && (
        <>
          <Text fw={650}>{t('team.available')}</Text>
          <Lines lines={available.map((one) => [one.words, one.agency].filter(Boolean).join(', '))} />
        </>
      )}
      <Text fw={650}>{told.coordinator ? t('team.coordinates', { name: told.coordinator.name }) : t('team.coordinates_nobody')}</Text>
      {told.coordinator && (
        <>
          <Lines lines={DOES.map((n) => t(`advocacy.does.${n}`))} />
          <Text fw={650}>{t('advocacy.page_does_not')}</Text>
          <Lines lines={THREE.map((n) => t(`advocacy.does_not.${n}`))} />
        </>
      )}
      <Answers told={told} />
      {mine.confirmed ? <Text>{t('team.confirmed')}</Text> : <Clear person={person} party_id={mine.id} />}
      <Raise person={person} mine={mine} />
    </Section>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List spacing={6}>
    {lines.map((line, n) => (
      <List.Item key={`${n}${line}`}>{line}</List.Item>
    ))}
  </List>
)

/** What I asked, and what I was answered; what I objected to, and what we agreed. */
function Answers({ told }: { told: Told }) {
  const { t } = useWords()
  const asked = told.questions.filter((one) => one.mine)
  const objected = told.objections.filter((one) => one.mine)
  return (
    <>
      {asked.map((one) => (
        <div key={one.id}>
          <Text fw={600}>{one.words}</Text>
          <Text>{one.answer || t('my.team_waits')}</Text>
        </div>
      ))}
      {objected.map((one) => (
        <div key={one.id}>
          <Text fw={600}>{one.note}</Text>
          <Text>{one.settled_words || t(one.settled_at ? 'team.settled' : 'my.team_waits')}</Text>
        </div>
      ))}
    </>
  )
}

function Clear({ person, party_id }: { person: string; party_id: string }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/team/confirmations')
  return (
    <>
      <Refusal refusal={refusal} />
      <Button size="md" className="no-print" loading={sending} onClick={() => send({ params: { person_id: person }, body: { party_id } })}>
        {t('my.team_clear')}
      </Button>
    </>
  )
}

/** A question, or that I do not want it like this. */
function Raise({ person, mine }: { person: string; mine: Told['mine'][number] }) {
  const { t } = useWords()
  const said = useSaid(`my-team:${person}`)
  const [shown, show] = useState(false)
  const onDone = said.sent(() => show(false))
  const ask = useSend('POST /api/people/:person_id/team/confirmations', { onDone })
  const object = useSend('POST /api/people/:person_id/team/objections', { onDone })
  const given = { params: { person_id: person } }
  const empty = said.words.trim() === ''
  if (!shown)
    return (
      <Button size="md" variant="default" className="no-print" onClick={() => show(true)}>
        {t('my.team_ask')}
      </Button>
    )
  return (
    <Stack gap="sm" className="no-print">
      <Said said={said} label={t('my.team_words')} />
      <Refusal refusal={ask.refusal ?? object.refusal} />
      <Button
        size="md"
        loading={ask.sending}
        disabled={empty}
        onClick={() => ask.send({ ...given, body: { party_id: mine.id, unclear: ['own', 'others', 'resources'], question: said.words } })}
      >
        {t('my.team_send')}
      </Button>
      {mine.may.includes('object') && (
        <Button
          size="md"
          variant="default"
          loading={object.sending}
          disabled={empty}
          onClick={() => object.send({ ...given, body: { party_id: mine.id, note: said.words } })}
        >
          {t('my.team_object')}
        </Button>
      )}
    </Stack>
  )
}
