import { Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSend } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Beside, type Opened } from './beside.tsx'
import { ReferralCard } from './card.tsx'

export type Referrals = Answer<'GET /api/people/:person_id/referrals'>
export type Referral = Referrals['referrals'][number]
export type Need = Referrals['needs'][number]
const OVER: readonly string[] = ['completed', 'withdrawn_by_client', 'alternative_sought']

/** A person on the way to services: what waits, what goes on, and where one may begin. */
export default function ReferralsPart({ person }: { person: string }) {
  const { t } = useWords()
  const all = useAsk('GET /api/people/:person_id/referrals', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const [shown, { toggle }] = useDisclosure(false)
  const going = all.referrals.filter((one) => !OVER.includes(one.state))
  const over = all.referrals.filter((one) => OVER.includes(one.state))
  const free = all.needs.filter((need) => !going.some((one) => one.need?.id === need.id && one.state !== 'declined'))
  return (
    <Stack gap="lg">
      <Section title={t('referral.title')} lead={t('referral.lead')}>
        {all.referrals.length === 0 && (
          <Empty level={3} title={t('referral.none')}>
            {t('referral.none_first')}
          </Empty>
        )}
        <Cards person={person} referrals={going} open={open} />
        {over.length > 0 && (
          <>
            <Group className="no-print">
              <Button variant="subtle" aria-expanded={shown} onClick={toggle}>
                {t('referral.over', { n: over.length })}
              </Button>
            </Group>
            <Collapse expanded={shown}>
              <Cards person={person} referrals={over} open={open} />
            </Collapse>
          </>
        )}
      </Section>
      {all.may.includes('begin') && free.length > 0 && <Beginnings needs={free} open={open} />}
      <Beside person={person} opened={opened} close={() => open(null)} />
    </Stack>
  )
}

function Cards({ person, referrals, open }: { person: string; referrals: readonly Referral[]; open: (what: Opened) => void }) {
  if (referrals.length === 0) return null
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {referrals.map((one) => (
        <ReferralCard key={one.id} person={person} one={one} open={open} />
      ))}
    </Stack>
  )
}

function Beginnings({ needs, open }: { needs: readonly Need[]; open: (what: Opened) => void }) {
  const { t } = useWords()
  return (
    <Section title={t('referral.needs')} lead={t('referral.needs_lead')}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {needs.map((need) => (
          <Group component="li" key={need.id} justify="space-between" gap="sm">
            <div style={{ flex: '1 1 240px', minWidth: 0 }}>
              <Text fw={650}>{need.words}</Text>
              <Text size="sm" c="dimmed">
                {t(`category.${need.category}`)}
                {need.chosen && ` · ${t('referral.chosen', { name: need.chosen.name })}`}
              </Text>
              {need.instead_of && <Text size="sm">{t('referral.elsewhere')}</Text>}
            </div>
            <Button
              className="no-print"
              size="sm"
              variant="light"
              leftSection={<IconSend size={17} aria-hidden />}
              aria-label={`${t('referral.begin')}: ${need.words}`}
              onClick={() => open({ what: 'begin', need })}
            >
              {t('referral.begin')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
