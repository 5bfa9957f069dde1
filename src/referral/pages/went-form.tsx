import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './beside.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

/** Whether they were there: as the service says, and as the person says. Linked is who both say it of. */
export function WentForm({ person, one, says, onDone }: Given & { says: 'service' | 'person' }) {
  const { t } = useWords()
  const said = useSaid(`referral:went:${says}:${one.id}`)
  const [went, setWent] = useState('')
  const [mode, setMode] = useState<Mode>('dictated')
  const visit = useSend('POST /api/people/:person_id/referrals/:referral_id/visit', { onDone: said.sent(onDone) })
  const confirm = useSend('POST /api/people/:person_id/referrals/:referral_id/confirmation', { onDone: said.sent(onDone) })
  const params = { person_id: person, referral_id: one.id }
  const body = { went: went === 'yes', words: said.words, version: one.version }
  const submit = () => (says === 'service' ? visit.send({ params, body }) : confirm.send({ params, body: { ...body, mode } }))
  const mustSay = says === 'service' && went === 'no'
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      {says === 'person' && <Text c="dimmed">{t('referral.confirm_lead')}</Text>}
      <div>
        <Text fw={500} mb={4} id="referral-went">
          {t('referral.went')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="referral-went"
          data={[
            { value: 'yes', label: t('referral.went_yes') },
            { value: 'no', label: t('referral.went_no') },
          ]}
          value={went}
          onChange={setWent}
        />
      </div>
      {went === 'no' && <Text>{t('referral.went_again')}</Text>}
      <Said said={said} label={t(says === 'person' ? 'referral.own_words_maybe' : mustSay ? 'referral.words' : 'referral.words_maybe')} />
      {says === 'person' && <HowSaid value={mode} onChange={setMode} />}
      <Refusal refusal={visit.refusal ?? confirm.refusal} />
      <Button loading={visit.sending || confirm.sending} disabled={went === '' || (mustSay && said.words.trim() === '')} onClick={submit}>
        {t('referral.save')}
      </Button>
    </Stack>
  )
}
