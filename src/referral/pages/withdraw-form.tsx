import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { WITHDRAWN_THEN, WITHDRAWN_WHY } from '../../shared/referral-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './beside.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

type Why = (typeof WITHDRAWN_WHY)[number]
type Then = (typeof WITHDRAWN_THEN)[number]
/** The person does not want it: why, as far as they say, and what follows. */
export function WithdrawForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`referral:withdraw:${one.id}`)
  const [why, setWhy] = useState<Why | null>(null)
  const [then, setThen] = useState<Then | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/withdrawal', { onDone: said.sent(onDone) })
  const submit = () =>
    send({
      params: { person_id: person, referral_id: one.id },
      body: { why: why!, afterwards: then!, words: said.words, ask_again_on: then === 'ask_later' ? day : null, mode, version: one.version },
    })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Select
        label={t('referral.withdraw_why')}
        data={WITHDRAWN_WHY.map((each) => ({ value: each, label: t(`referral.withdrawn.${each}`) }))}
        value={why}
        onChange={(next) => setWhy(next as Why | null)}
      />
      <Select
        label={t('referral.then')}
        data={WITHDRAWN_THEN.map((each) => ({ value: each, label: t(`referral.then.${each}`) }))}
        value={then}
        onChange={(next) => setThen(next as Then | null)}
      />
      {then === 'ask_later' && <DayField label={t('referral.then_on')} value={day} onChange={setDay} />}
      <Said said={said} label={t('referral.own_words_maybe')} />
      <HowSaid value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={why === null || then === null || (then === 'ask_later' && day === null)} onClick={submit}>
        {t('referral.save')}
      </Button>
    </Stack>
  )
}
