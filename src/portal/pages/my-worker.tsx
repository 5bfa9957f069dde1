import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Three } from '../../relationship/pages/three.tsx'
import { CHOICES } from '../../shared/relationship-words.ts'
import type { Answer } from '../../web/api.ts'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Told = Answer<'GET /api/people/:person_id/relationship'>

/** My main worker; and, for me alone, how it goes with them. Nobody close to me is asked, or told. */
export function MyWorker({ person }: { person: string }) {
  const reader = useReader()
  return reader.id === person ? <Mine person={person} /> : null
}

function Mine({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/relationship', { params: { person_id: person } })
  const { worker } = told
  if (worker === null) return null
  const low = told.ratings.find((one) => one.may.includes('choose'))
  return (
    <>
      <Text fw={650}>{t('relationship.my_worker', { name: worker.name })}</Text>
      {told.to_rate && <Rate person={person} name={worker.name} />}
      {low && <Mend person={person} one={low} />}
    </>
  )
}

function Rate({ person, name }: { person: string; name: string }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/alliance')
  return (
    <Section title={t('relationship.my_question', { name })} lead={t('relationship.my_private', { name })}>
      <Refusal refusal={refusal} />
      <Three
        size="lg"
        send={t('relationship.my_send')}
        not={t('relationship.my_not')}
        sending={sending}
        onAnswer={(answered) => send({ params: { person_id: person }, body: answered })}
      />
    </Section>
  )
}

/** It does not go well: I choose what happens. */
function Mend({ person, one }: { person: string; one: Told['ratings'][number] }) {
  const { t, locale } = useWords()
  const [again, change] = useState(false)
  const day = dayInWords(one.mend_by!.slice(0, 10), locale)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/alliance/:rating_id/choice', { onDone: () => change(false) })
  const name = one.worker.name
  if (one.choice && !again)
    return (
      <Section title={t('relationship.my_question', { name })}>
        <Text>{t(`relationship.my_chosen.${one.choice}`, { day })}</Text>
        <Button size="md" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => change(true)}>
          {t('relationship.my_otherwise')}
        </Button>
      </Section>
    )
  return (
    <Section title={t('relationship.my_low', { name })} lead={t('relationship.my_low_text', { day })}>
      <Stack gap="sm">
        <Refusal refusal={refusal} />
        <Group gap="sm">
          {CHOICES.filter((choice) => choice !== one.choice).map((choice) => (
            <Button
              key={choice}
              size="lg"
              variant="default"
              loading={sending}
              onClick={() => send({ params: { person_id: person, rating_id: one.id }, body: { choice, version: one.version } })}
            >
              {t(choice === 'talk' ? 'relationship.my_talk' : 'relationship.my_change')}
            </Button>
          ))}
        </Group>
      </Stack>
    </Section>
  )
}
