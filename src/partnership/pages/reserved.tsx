import { Button, Group, Stack, Text } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskForm, DecideReserved, SetReserved, TakeBack } from './reserved-forms.tsx'
import { ReservedState } from './reserved-state.tsx'

export type ToldReserved = Answer<'GET /api/people/:person_id/reserved-decisions'>
export type BodyShown = ToldReserved['bodies'][number]
export type ReservedShown = ToldReserved['decisions'][number]
type Opened = { what: 'ask' | 'set' | 'decide' | 'take_back'; id: string }

/** Who answers by law beside who coordinates here: what only they decide, what was asked of them, and what they decided. */
export function ReservedByLaw({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/reserved-decisions', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const done = () => open(null)
  const body = told.bodies.find(({ id }) => id === opened?.id)
  const one = told.decisions.find(({ id }) => id === opened?.id)
  if (told.bodies.length === 0 && told.decisions.length === 0) return null
  return (
    <Section title={t('reserved.title')} lead={t('reserved.lead')}>
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.bodies.map((each) => (
          <OneBody key={each.id} one={each} open={open} />
        ))}
      </Stack>
      {told.decisions.length > 0 && <Text fw={650}>{t('reserved.decisions')}</Text>}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.decisions.map((each) => (
          <OneReserved key={each.id} one={each} open={open} />
        ))}
      </Stack>
      <Side title={opened ? t(`reserved.${opened.what}`) : ''} opened={opened !== null} close={done}>
        {body && opened?.what === 'ask' && <AskForm person={person} body={body} onDone={done} />}
        {body && opened?.what === 'set' && <SetReserved person={person} body={body} onDone={done} />}
        {one && opened?.what === 'decide' && <DecideReserved person={person} one={one} onDone={done} />}
        {one && opened?.what === 'take_back' && <TakeBack person={person} one={one} onDone={done} />}
      </Side>
    </Section>
  )
}

function OneBody({ one, open }: { one: BodyShown; open: (opened: Opened) => void }) {
  const { t, locale } = useWords()
  const asks = one.may.includes('ask')
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650} className="beside">
          <IconGavel size={18} aria-hidden />
          {one.body}
        </Text>
        {one.on_plan && <StateBadge state="kept">{t('reserved.on_plan', { officer: one.officer })}</StateBadge>}
        {!one.on_plan && one.agency_id && <StateBadge state="soon">{t('reserved.not_on_plan', { officer: one.officer })}</StateBadge>}
      </Group>
      <Text>
        {one.legal_basis}
        {one.to_on && ` · ${t('reserved.until', { day: dayInWords(one.to_on, locale) })}`}
      </Text>
      <Text>{t('reserved.officer', { officer: one.officer, contact: one.officer_contact })}</Text>
      <Text>
        <b>{t('reserved.decides')}:</b>{' '}
        {one.reserved.length === 0 ? t('reserved.decides_nothing') : one.reserved.map((code) => t(`category.${code}`)).join(', ')}
      </Text>
      {one.may.length > 0 && (
        <Group gap="xs" className="no-print">
          {asks && (
            <Button size="compact-md" variant="light" onClick={() => open({ what: 'ask', id: one.id })}>
              {t('reserved.ask')}
            </Button>
          )}
          <Button size="compact-md" variant={asks ? 'subtle' : 'light'} onClick={() => open({ what: 'set', id: one.id })}>
            {t('reserved.set')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function OneReserved({ one, open }: { one: ReservedShown; open: (opened: Opened) => void }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650}>{one.words}</Text>
        <ReservedState one={one} />
      </Group>
      <Text>
        <b>{t('reserved.says')}:</b> “{one.person_view}”
      </Text>
      {one.why && <Text>{one.why}</Text>}
      {one.answered_at && (
        <Text>
          <b>{t('reserved.decided_by', { body: one.body, name: one.answered_by, day: day(one.answered_at) })}</b>{' '}
          {[one.answer_words, one.document].filter(Boolean).join(' · ')}
        </Text>
      )}
      {one.taken_back_why && <Text>{one.taken_back_why}</Text>}
      <Text size="sm" c="dimmed">
        {t(`category.${one.category}`)} · {t('reserved.asked', { name: one.asked_by, day: day(one.asked_at) })}
      </Text>
      {one.may.length > 0 && (
        <Group gap="xs" className="no-print">
          {one.may.map((act) => (
            <Button key={act} size="compact-md" variant={act === 'decide' ? 'filled' : 'subtle'} onClick={() => open({ what: act, id: one.id })}>
              {t(`reserved.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
