import { Button, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Issue, Told } from './advocacy.tsx'

type Given = { person: string; issue: Issue; told: Told; onDone: () => void }
/** To somebody who does speak for them: one that is on its way already, or a service of the directory. */
export function LinkForm({ person, issue, told, onDone }: Given) {
  const { t } = useWords()
  const named = issue.helps.flatMap((help) => help.advocate?.referral_id ?? [])
  const going = told.under_way.filter((one) => !named.includes(one.referral_id))
  const first = going[0] ? `referral:${going[0].referral_id}` : told.services[0] ? `listing:${told.services[0].listing_id}` : ''
  const [chosen, choose] = useState(first)
  const said = useSaid(`advocacy:link:${issue.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/advocate', { onDone: said.sent(onDone) })
  const [kind, id] = chosen.split(':') as [string, string]
  const to = kind === 'referral' ? { referral_id: id } : { listing_id: id }
  return (
    <Stack gap="md">
      <Text fw={650}>{issue.words}</Text>
      {going.length + told.services.length === 0 && <Text>{t('advocacy.services_none')}</Text>}
      {going.length > 0 && (
        <Radio.Group label={t('advocacy.under_way')} value={chosen} onChange={choose}>
          <Stack gap={8} mt={6}>
            {going.map((one) => (
              <Radio key={one.referral_id} value={`referral:${one.referral_id}`} label={one.service} description={t(`referral.state.${one.state}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {told.services.length > 0 && (
        <Radio.Group label={t('advocacy.services')} description={t('advocacy.link_lead')} value={chosen} onChange={choose}>
          <Stack gap={8} mt={6}>
            {told.services.map((one) => (
              <Radio key={one.listing_id} value={`listing:${one.listing_id}`} label={one.name} description={one.agency} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Said said={said} label={t('advocacy.link_words')} description={t('advocacy.link_next')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={chosen === ''}
        onClick={() => send({ params: { person_id: person, issue_id: issue.id }, body: { ...to, words: said.words, version: issue.version } })}
      >
        {t('advocacy.act.link')}
      </Button>
    </Stack>
  )
}
