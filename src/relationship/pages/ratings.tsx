import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ALLIANCE, CHOICES } from '../../shared/relationship-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Three } from './three.tsx'
import type { Told } from './relationship.tsx'

type Mode = 'dictated' | 'interpreted'
const MODES = ['dictated', 'interpreted'] as const

/** For the supervisor alone: what the person said in private, what they choose, and that it was done. */
export function Ratings({ person, told }: { person: string; told: Told }) {
  const { t } = useWords()
  const [writes, write] = useState(false)
  const [mode, say] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/alliance', { onDone: () => write(false) })
  return (
    <Section title={t('relationship.private')} lead={t('relationship.private_lead')}>
      {told.to_rate && <StateBadge state="soon">{t('relationship.asked_today')}</StateBadge>}
      {told.may.includes('rate') && !writes && (
        <Button variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => write(true)}>
          {t('relationship.write_down')}
        </Button>
      )}
      {writes && (
        <Stack gap="md">
          <HowSaid value={mode} onChange={say} />
          <Refusal refusal={refusal} />
          <Three
            send={t('relationship.rate')}
            not={t('relationship.rather_not')}
            sending={sending}
            onAnswer={(answered) => send({ params: { person_id: person }, body: { ...answered, mode } })}
          />
        </Stack>
      )}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.ratings.map((one) => (
          <One key={one.id} person={person} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function HowSaid({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <SegmentedControl
      aria-label={t('relationship.how_said')}
      value={value}
      onChange={(next) => onChange(next as Mode)}
      data={MODES.map((one) => ({ value: one, label: t(`relationship.${one}`) }))}
      style={{ alignSelf: 'flex-start' }}
    />
  )
}

function One({ person, one }: { person: string; one: Told['ratings'][number] }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const [mode, say] = useState<Mode>('dictated')
  const choose = useSend('POST /api/people/:person_id/alliance/:rating_id/choice')
  const talked = useSend('POST /api/people/:person_id/alliance/:rating_id/talked')
  const params = { person_id: person, rating_id: one.id }
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={600}>{day(one.at)}</Text>
        <Text>{one.declined ? t('relationship.declined') : t('relationship.mean', { mean: one.mean ?? '', name: one.worker.name })}</Text>
        {one.mend_by && <StateBadge state="urgent">{t('relationship.mend_by', { day: day(one.mend_by) })}</StateBadge>}
        {one.talked_at && <StateBadge state="met">{t('relationship.talked', { day: day(one.talked_at) })}</StateBadge>}
      </Group>
      {!one.declined && (
        <Text size="sm" c="dimmed">
          {ALLIANCE.map((each) => `${t(`relationship.${each}_short`)}: ${one[each]}`).join(' · ')}
        </Text>
      )}
      {one.low && <Text>{one.choice ? t(`relationship.chose.${one.choice}`) : t('relationship.not_chosen')}</Text>}
      <Refusal refusal={choose.refusal ?? talked.refusal} />
      {one.may.includes('choose') && one.choice === null && (
        <Stack gap="xs" className="no-print">
          <HowSaid value={mode} onChange={say} />
          <Group gap="sm">
            {CHOICES.map((choice) => (
              <Button
                key={choice}
                size="sm"
                variant="default"
                loading={choose.sending}
                onClick={() => choose.send({ params, body: { choice, mode, version: one.version } })}
              >
                {t(`relationship.choose.${choice}`)}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
      {one.may.includes('talked') && (
        <Button
          size="sm"
          className="no-print"
          style={{ alignSelf: 'flex-start' }}
          loading={talked.sending}
          onClick={() => talked.send({ params, body: { version: one.version } })}
        >
          {t('relationship.have_talked')}
        </Button>
      )}
    </Stack>
  )
}
