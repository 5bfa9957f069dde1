import { Button, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Who takes over from whom, and when I meet them. */
export function MyHandovers({ person }: { person: string }) {
  const handovers = useAsk('GET /api/people/:person_id/handovers', { params: { person_id: person } })
  return handovers.filter((one) => one.may.includes('met')).map((one) => <ToMeet key={one.id} person={person} one={one} />)
}

function ToMeet({ person, one }: { person: string; one: Answer<'GET /api/people/:person_id/handovers'>[number] }) {
  const { t, locale } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/handovers/:handover_id/met')
  return (
    <Section title={t('handover.my_new', { from: one.from.name, to: one.to.name })}>
      <Text>{t('handover.my_meet', { to: one.to.name, day: dayInWords(one.meet_on, locale) })}</Text>
      <Refusal refusal={refusal} />
      <Button
        size="md"
        loading={sending}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => send({ params: { person_id: person, handover_id: one.id }, body: { version: one.version } })}
      >
        {t('handover.my_met')}
      </Button>
    </Section>
  )
}
