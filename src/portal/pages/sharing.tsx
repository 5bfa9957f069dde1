import { Button, Stack, Text, Title } from '@mantine/core'
import MySharing from '../../consent/pages/my-sharing.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Back } from './screen.tsx'

/** Who can know what; an agency that helps and was never answered is asked about first, with what a no means. */
export default function Sharing() {
  const { id } = useReader()
  const { waiting } = useAsk('GET /api/people/:person_id/my', { params: { person_id: id } })
  return (
    <Stack gap="md">
      <Back />
      {waiting
        .filter((one) => one.kind === 'sharing')
        .map((one) => (
          <MayTheyRead key={one.id} agency={{ id: one.id, name: one.words }} person={id} />
        ))}
      <MySharing />
    </Stack>
  )
}

function MayTheyRead({ agency, person }: { agency: { id: string; name: string }; person: string }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:id/consents')
  const tell = (decision: 'given' | 'refused') => send({ params: { id: person }, body: { party_id: agency.id, decision, categories: ['general'] } })
  const question = t('my.share_ask', { agency: agency.name })
  return (
    <section className="my-waits no-print" aria-label={question}>
      <Stack gap="sm">
        <Title order={2}>{question}</Title>
        <Text>{t('my.share_ask_text', { agency: agency.name })}</Text>
        <Text>{t('my.share_if_no')}</Text>
        <Refusal refusal={refusal} />
        <Button size="lg" loading={sending} onClick={() => tell('given')}>
          {t('my.share_yes')}
        </Button>
        <Button size="lg" variant="default" disabled={sending} onClick={() => tell('refused')}>
          {t('my.share_no')}
        </Button>
      </Stack>
    </section>
  )
}
