import { Badge, Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Page } from '../../web/kit/page.tsx'
import { PersonLine } from '../../web/kit/person-line.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Clock } from './said.tsx'

const ANSWERS = { accept: 'accepted', decline: 'declined', arrived: 'landed', not_arrived: 'not_arrived', take_back: 'withdrawn' } as const

/** Somebody sent to us: what is asked, what the person shares with us, and our answer in one click. */
export default function ReferralPage() {
  const { t } = useWords()
  const { person } = useParams({ strict: false }) as { person: string }
  const { referral: id } = useSearch({ strict: false }) as { referral: string }
  const referral = useAsk('GET /api/people/:person_id/onward-referrals/:id', { params: { person_id: person, id } })
  const [reason, setReason] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/onward-referrals/:id/answer', { refreshes: [id, '/api/entry'] })
  const answer = (one: keyof typeof ANSWERS) =>
    send({ params: { person_id: person, id }, body: { version: referral.version, answer: ANSWERS[one], reason } })
  return (
    <Page
      title={t('entry.referral_title', { name: referral.person.name })}
      crumbs={[{ to: `${paths.entry}?box=to_us`, label: t('entry.tab_to_us') }]}
      lead={
        <Group gap="xs">
          {t('entry.from', { agency: referral.from_agency.name })} · {t(`entry.referral.${referral.state}`)} <Clock clock={referral.clock} />
        </Group>
      }
    >
      <Section title={t('entry.referral_asked')}>
        <PersonLine person={{ id: referral.person.id, name: referral.person.name, interpreter: referral.person.interpreter_needed }} />
        <Text fw={600}>{referral.service}</Text>
        {referral.note && <Text style={{ whiteSpace: 'pre-line' }}>{referral.note}</Text>}
        {referral.told && (
          <Stack gap={4}>
            <Text size="sm" c="dimmed">
              {t('entry.referral_first_told')}
            </Text>
            <OwnWords words={referral.told} name={referral.person.name} />
          </Stack>
        )}
        {referral.reasons.length > 0 && (
          <List>
            {referral.reasons.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        )}
        {referral.may.length > 0 && (
          <Stack gap="sm" maw={640}>
            {referral.may.includes('decline') && (
              <Textarea
                autosize
                minRows={2}
                label={t('entry.answer_reason')}
                description={t('entry.decline_hint')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
            <Refusal refusal={refusal} />
            <Group>
              {referral.may.map((one, at) => (
                <Button key={one} variant={at === 0 ? 'filled' : 'default'} loading={sending} onClick={() => answer(one)}>
                  {t(`entry.answer.${one}`)}
                </Button>
              ))}
            </Group>
          </Stack>
        )}
      </Section>
      <Section title={t('entry.referral_shared')}>
        <Group gap="xs">
          {referral.categories.map((one) => (
            <Badge key={one} variant="light" tt="none" size="lg">
              {t(`category.${one}`)}
            </Badge>
          ))}
        </Group>
      </Section>
    </Page>
  )
}
