import { Button, Group, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What my step waits for takes longer: the day that follows, or mine. */
export function MyWaiting({ person }: { person: string }) {
  const { knock_ons } = useAsk('GET /api/people/:person_id/waiting', { params: { person_id: person } })
  return knock_ons
    .filter((one) => one.to_id === person && one.may.includes('answer'))
    .map((one) => <Slipped key={one.id} person={person} one={one} />)
}

function Slipped({ person, one }: { person: string; one: Answer<'GET /api/people/:person_id/waiting'>['knock_ons'][number] }) {
  const { t, locale } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/knock-ons/:knock_on_id/answer')
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const answer = (due_at: string) => send({ params: { person_id: person, knock_on_id: one.id }, body: { due_at, version: one.version } })
  return (
    <Section title={t('waiting.slipped')}>
      <Text>{t('waiting.slipped_text', { step: one.words ?? t('waiting.hidden'), was: day(one.due_was), proposed: day(one.due_proposed) })}</Text>
      <Refusal refusal={refusal} />
      <Group gap="xs">
        <Button size="md" loading={sending} onClick={() => answer(one.due_proposed)}>
          {t('waiting.accept', { day: day(one.due_proposed) })}
        </Button>
        <Button size="md" variant="default" loading={sending} onClick={() => answer(one.due_was)}>
          {t('waiting.keep', { day: day(one.due_was) })}
        </Button>
      </Group>
    </Section>
  )
}
