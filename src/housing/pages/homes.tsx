import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHome } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useAsk, useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { useHomeLine } from './line.ts'
import { OfferForm } from './offer-form.tsx'

type Home = Answer<'GET /api/housing-options'>[number]
type Waits = Answer<'GET /api/housing-applications'>
const MARK = { open: 'met', offered: 'soon', taken: 'kept', withdrawn: 'na' } as const satisfies Record<Home['state'], State>
/** Who lists homes of their agency; and who works with people, and so may see who waits. */
const KEEPERS = ['partner_worker', 'agency_admin'] as const
const TEAM = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const

/** What housing partners can offer; for the agency that has a home, also who waits for it. */
export default function HomesPage() {
  const { t } = useWords()
  const { roles } = useReader()
  const homes = useAsk('GET /api/housing-options')
  const waits = useAsking('GET /api/housing-applications', undefined, { enabled: TEAM.some((role) => roles.includes(role)) }).data ?? []
  const [open, show] = useState(false)
  const keeps = KEEPERS.some((role) => roles.includes(role))
  return (
    <Page
      title={t('housing.our_title')}
      lead={t('housing.our_lead')}
      actions={keeps && !open && <Button onClick={() => show(true)}>{t('housing.our_offer')}</Button>}
    >
      {open && <OfferForm onDone={() => show(false)} />}
      {homes.length === 0 && !open && (
        <Empty title={t('housing.our_none')} icon={<IconHome size={28} />}>
          {t('housing.our_none_text')}
        </Empty>
      )}
      {homes.map((home) => (
        <One key={home.id} home={home} waits={waits.filter((one) => one.home_id === home.id)} />
      ))}
    </Page>
  )
}

function One({ home, waits }: { home: Home; waits: Waits }) {
  const { t, locale } = useWords()
  const line = useHomeLine()
  const { send, sending, refusal } = useSend('POST /api/housing-options/:id/state')
  const from = home.available_from && t('housing.soon', { day: dayInWords(home.available_from, locale) })
  return (
    <Section
      title={home.name}
      lead={line({ ...home, agency: home.agency.name })}
      actions={<StateBadge state={MARK[home.state]}>{t(`housing.our_state.${home.state}`)}</StateBadge>}
    >
      <Text size="sm">{[t(home.lasting ? 'housing.lasts' : 'housing.not_lasting'), from].filter(Boolean).join(' · ')}</Text>
      {home.may_change && (
        <Stack gap={4}>
          <Text fw={600}>{t('housing.our_waiting')}</Text>
          {waits.length === 0 && <Text size="sm">{t('housing.our_nobody')}</Text>}
          {waits.map((one) => (
            <Group key={one.id} gap="sm">
              {one.person ? (
                <Go to={`${paths.person(one.person.id)}?tab=housing`}>{one.person.name || t('housing.somebody')}</Go>
              ) : (
                <Text>{t('housing.somebody')}</Text>
              )}
              <Text size="sm" c="dimmed">
                {t(`housing.state.${one.state}`)} · {dayInWords(one.lodged_at.slice(0, 10), locale)}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
      <Refusal refusal={refusal} />
      {home.may_change && home.state === 'open' && (
        <Button
          variant="subtle"
          size="compact-md"
          className="no-print"
          style={{ alignSelf: 'flex-start' }}
          loading={sending}
          aria-label={`${t('housing.our_withdraw')}: ${home.name}`}
          onClick={() => send({ params: { id: home.id }, body: { state: 'withdrawn', version: home.version } })}
        >
          {t('housing.our_withdraw')}
        </Button>
      )}
    </Section>
  )
}
