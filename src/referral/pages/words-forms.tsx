import { Button, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './beside.tsx'

const params = ({ person, one }: Pick<Given, 'person' | 'one'>) => ({ person_id: person, referral_id: one.id })

/** What was talked about with the person. */
export function DiscussForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`referral:discuss:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/discussion', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Said said={said} label={t('referral.talked')} description={t('referral.talked_hint')} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: params({ person, one }), body: { words: said.words, version: one.version } })}
      >
        {t('referral.save')}
      </Button>
    </Stack>
  )
}

/** It goes out: what the service is told, beside what the consent lets it read. */
export function SendForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`referral:send:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/send', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Text c="dimmed">{one.to ? t('referral.send_lead', { name: one.to }) : t('referral.outside')}</Text>
      <Said said={said} label={t('referral.note')} maxLength={2000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: params({ person, one }), body: { note: said.words, version: one.version } })}>
        {t('referral.act.send')}
      </Button>
    </Stack>
  )
}

/** It goes on, stops, begins again, is complete; or it is looked elsewhere. */
export function WayForm({ person, one, act, onDone }: Given & { act: 'seek' | 'go_on' | 'stay_away' | 'come_back' | 'complete' }) {
  const { t } = useWords()
  const said = useSaid(`referral:${act}:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/way', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Said said={said} label={t('referral.words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: params({ person, one }), body: { act, words: said.words, version: one.version } })}
      >
        {t(`referral.act.${act}`)}
      </Button>
    </Stack>
  )
}

/** Why somebody who was taken on is not there yet. */
export function DelayForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`referral:delay:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/delay', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Said said={said} label={t('referral.words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: params({ person, one }), body: { words: said.words, version: one.version } })}
      >
        {t('referral.save')}
      </Button>
    </Stack>
  )
}
