import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './handover.tsx'
import { useThings } from './things.tsx'

type Batch = Told['batches'][number]
type Handed = Batch['people'][number]
const STATE = { proposed: 'soon', agreed: 'met', declined: 'missed' } as const

/** Each step of a handover, with its people. */
export function Batches({ title, batches }: { title: string; batches: readonly Batch[] }) {
  const { t, locale } = useWords()
  if (batches.length === 0) return null
  return (
    <Section title={title}>
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {batches.map((batch) => (
          <Stack component="li" key={batch.id} gap="sm">
            <Group gap="sm">
              <Text fw={650}>{t('handover.from_to', { from: batch.from.name, to: batch.to.name })}</Text>
              <StateBadge state={STATE[batch.state]}>
                {t(`handover.state.${batch.state}`, { day: dayInWords(batch.answer_by.slice(0, 10), locale) })}
              </StateBadge>
            </Group>
            {batch.note && <Text style={{ whiteSpace: 'pre-line' }}>{batch.note}</Text>}
            {batch.declined_reason && <Text c="dimmed">{batch.declined_reason}</Text>}
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {batch.people.map((one) => (
                <OnePerson key={one.id} one={one} agreed={batch.state === 'agreed'} />
              ))}
            </Stack>
            {batch.may.includes('answer') && <Answer batch={batch} />}
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}

function OnePerson({ one, agreed }: { one: Handed; agreed: boolean }) {
  const { t, locale } = useWords()
  const things = useThings()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/handovers/:handover_id/met')
  const name = one.person?.name || t('handover.somebody')
  return (
    <Stack component="li" gap={4}>
      <Group justify="space-between" gap="sm">
        <Stack gap={2} style={{ flex: '1 1 14rem' }}>
          {one.person ? <Go to={paths.person(one.person.id)}>{name}</Go> : <Text>{name}</Text>}
          <Text size="sm" c="dimmed">
            {things(one.things)}
          </Text>
        </Stack>
        {agreed && (
          <StateBadge state={one.met_at ? 'met' : one.late ? 'missed' : 'soon'}>
            {one.met_at
              ? t('handover.met', { day: dayInWords(one.met_at.slice(0, 10), locale) })
              : t('handover.meet', { day: dayInWords(one.meet_on, locale) })}
          </StateBadge>
        )}
        {one.may.includes('met') && one.person && (
          <Button
            size="compact-sm"
            variant="light"
            loading={sending}
            aria-label={t('handover.have_met_with', { name })}
            onClick={() => send({ params: { person_id: one.person!.id, handover_id: one.id }, body: { version: one.version } })}
          >
            {t('handover.have_met')}
          </Button>
        )}
      </Group>
      <Refusal refusal={refusal} />
    </Stack>
  )
}

/** One yes to all of it; or no, and why. */
function Answer({ batch }: { batch: Batch }) {
  const { t } = useWords()
  const [declines, show] = useState(false)
  const said = useSaid(`handover:${batch.id}`)
  const { send, sending, refusal } = useSend('POST /api/handovers/:batch_id/answer', { onDone: said.sent(() => show(false)) })
  const answer = (agree: boolean) => send({ params: { batch_id: batch.id }, body: { agree, ...(agree ? {} : { reason: said.words }) } })
  return (
    <Stack gap="sm">
      {declines && <Said said={said} label={t('handover.why_not')} description={t('handover.why_hint')} />}
      <Refusal refusal={refusal} />
      <Group gap="sm">
        {declines ? (
          <>
            <Button loading={sending} disabled={said.words.trim() === ''} onClick={() => answer(false)}>
              {t('handover.decline_send')}
            </Button>
            <Button variant="default" onClick={() => show(false)}>
              {t('handover.back')}
            </Button>
          </>
        ) : (
          <>
            <Button loading={sending} onClick={() => answer(true)}>
              {t('handover.agree')}
            </Button>
            <Button variant="default" onClick={() => show(true)}>
              {t('handover.decline')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  )
}
