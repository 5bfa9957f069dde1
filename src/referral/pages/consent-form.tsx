import { Button, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given, One } from './beside.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

const MONTHS = ['3', '6', '12']
/** The person agrees that this service is told: of this part of life, and of what else they say. */
export function ConsentForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`referral:consent:${one.id}`)
  const [also, setAlso] = useState<string[]>([])
  const [months, setMonths] = useState('6')
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/consent', { onDone: said.sent(onDone) })
  const body = { categories: also as One['category'][], months: Number(months), words: said.words, mode, version: one.version }
  return (
    <Stack gap="md">
      <Text fw={650}>{one.service}</Text>
      <Text>{t('referral.consent_lead', { name: one.to ?? one.service, category: t(`category.${one.category}`) })}</Text>
      {one.to && (
        <>
          <MultiSelect
            label={t('referral.consent_also')}
            placeholder={also.length === 0 ? t('referral.consent_none') : ''}
            data={CATEGORIES.filter((each) => each !== one.category).map((each) => ({ value: each, label: t(`category.${each}`) }))}
            value={also}
            onChange={setAlso}
          />
          <Select
            label={t('referral.months')}
            allowDeselect={false}
            data={MONTHS.map((n) => ({ value: n, label: t('referral.months_n', { n: Number(n) }) }))}
            value={months}
            onChange={(next) => setMonths(next ?? '6')}
          />
        </>
      )}
      <Said said={said} label={t('referral.own_words')} />
      <HowSaid value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, referral_id: one.id }, body })}
      >
        {t('referral.act.consent')}
      </Button>
    </Stack>
  )
}
