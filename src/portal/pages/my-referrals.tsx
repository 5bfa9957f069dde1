import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { shortInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

type Mine = Answer<'GET /api/people/:person_id/referrals'>['referrals'][number]
const OVER: readonly string[] = ['completed', 'withdrawn_by_client', 'alternative_sought']

/** Which services are asked to help me, how far it is, and what I have to say to it. */
export default function MyReferrals() {
  const { t } = useWords()
  const { id } = useReader()
  const { referrals } = useAsk('GET /api/people/:person_id/referrals', { params: { person_id: id } })
  const going = referrals.filter((one) => !OVER.includes(one.state))
  return (
    <Screen title={t('my.referrals')} lead={t('my.referrals_lead')}>
      {going.length === 0 && <Empty title={t('my.referrals')}>{t('my.referrals_none')}</Empty>}
      {going.map((one) => (
        <Section key={one.id} title={one.service} lead={one.need?.words}>
          <One person={id} one={one} />
        </Section>
      ))}
    </Screen>
  )
}

function One({ person, one }: { person: string; one: Mine }) {
  const { t, locale } = useWords()
  const [leaving, leave] = useState(false)
  return (
    <Stack gap="sm">
      <Text fw={650}>{t(`my.referral_state.${one.state}`)}</Text>
      {one.appointment && (
        <Text>
          {shortInstant(one.appointment.starts_at, locale)}
          {one.appointment.place && ` · ${one.appointment.place}`}
          {one.appointment.with && ` · ${one.appointment.with}`}
        </Text>
      )}
      {one.may.includes('consent') && <MayWe person={person} one={one} />}
      {one.may.includes('confirm') && one.appointment && <WereYouThere person={person} one={one} />}
      {one.may.includes('withdraw') &&
        (leaving ? (
          <NotThis person={person} one={one} onStay={() => leave(false)} />
        ) : (
          <Button size="md" variant="subtle" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => leave(true)}>
            {t('my.referral_no')}
          </Button>
        ))}
    </Stack>
  )
}

type Given = { person: string; one: Mine }
/** What they would know of me, and my yes. */
function MayWe({ person, one }: Given) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/consent')
  return (
    <Stack gap="xs" className="no-print">
      <Text>{t('my.referral_consent', { name: one.to ?? one.service })}</Text>
      <Text c="dimmed">{t('my.referral_consent_text', { category: t(`category.${one.category}`) })}</Text>
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        onClick={() => send({ params: { person_id: person, referral_id: one.id }, body: { version: one.version } })}
      >
        {t('my.referral_yes')}
      </Button>
    </Stack>
  )
}

/** Only what I say counts. */
function WereYouThere({ person, one }: Given) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/confirmation')
  const say = (went: boolean) => send({ params: { person_id: person, referral_id: one.id }, body: { went, version: one.version } })
  return (
    <Stack gap="xs" className="no-print">
      <Text>{t('my.referral_confirm')}</Text>
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} onClick={() => say(true)}>
        {t('my.referral_went_yes')}
      </Button>
      <Button size="lg" variant="default" disabled={sending} onClick={() => say(false)}>
        {t('my.referral_went_no')}
      </Button>
    </Stack>
  )
}

const WHY = ['no_longer_needed', 'found_other', 'not_for_me', 'too_far', 'took_too_long', 'not_said'] as const
const THEN = ['look_again', 'leave_it'] as const
/** I do not want it; I may say why, and what should happen instead. */
function NotThis({ person, one, onStay }: Given & { onStay: () => void }) {
  const { t } = useWords()
  const [why, setWhy] = useState<(typeof WHY)[number]>('not_said')
  const [then, setThen] = useState<(typeof THEN)[number]>('look_again')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/withdrawal')
  return (
    <Stack gap="sm" className="no-print">
      <Select
        size="md"
        label={t('my.referral_why')}
        allowDeselect={false}
        data={WHY.map((each) => ({ value: each, label: t(`my.referral_why.${each}`) }))}
        value={why}
        onChange={(next) => setWhy((next ?? 'not_said') as typeof why)}
      />
      <Select
        size="md"
        label={t('my.referral_then')}
        allowDeselect={false}
        data={THEN.map((each) => ({ value: each, label: t(`my.referral_then.${each}`) }))}
        value={then}
        onChange={(next) => setThen((next ?? 'leave_it') as typeof then)}
      />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        onClick={() => send({ params: { person_id: person, referral_id: one.id }, body: { why, afterwards: then, version: one.version } })}
      >
        {t('my.send')}
      </Button>
      <Button size="lg" variant="subtle" onClick={onStay}>
        {t('my.cancel')}
      </Button>
    </Stack>
  )
}
