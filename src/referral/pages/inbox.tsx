import { Paper, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Beside, type Opened } from './beside.tsx'
import { Acts, Standing } from './card.tsx'

const BOXES = ['to_us', 'by_us'] as const
type Box = (typeof BOXES)[number]

/** People sent to a service of ours, and by us: what waits for an answer stands first. */
export default function ReferralsPage() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(['box'])
  const box = BOXES.find((one) => one === chosen.box) ?? 'to_us'
  return (
    <Page title={t('referral.inbox')} lead={t('referral.inbox_lead')}>
      <Tabs value={box} onChange={(next) => choose({ box: next ?? undefined })} keepMounted={false}>
        <Tabs.List mb="md">
          {BOXES.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`referral.box.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {BOXES.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Sent box={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

function Sent({ box }: { box: Box }) {
  const { t } = useWords()
  const { referrals, sent, linked } = useAsk('GET /api/referrals', { query: { box } })
  const [opened, open] = useOneOpen<Opened & { person: string }>()
  if (referrals.length === 0)
    return (
      <Empty title={t(`referral.box_none.${box}`)} icon={<IconInbox size={28} />}>
        {t(`referral.box_none_first.${box}`)}
      </Empty>
    )
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('referral.conversion', { sent, linked })}</Text>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {referrals.map((one) => {
          const name = one.person.name || t('referral.nameless')
          return (
            <Paper component="li" key={one.id} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
              <Stack gap="sm">
                <div>
                  <Title order={2} size="h3">
                    <Go to={`${paths.person(one.person.id)}?tab=referrals`} aria-label={t('referral.see_person', { name })}>
                      {name}
                    </Go>
                  </Title>
                  <Text fw={600}>{one.service}</Text>
                  <Text size="sm" c="dimmed">
                    {box === 'to_us' ? one.from && t('referral.from', { name: one.from }) : one.to && t('referral.to', { name: one.to })} ·{' '}
                    {t(`category.${one.category}`)} · {t('referral.sent_when')} <When at={one.sent_at} />
                  </Text>
                </div>
                {one.note && <Text>{one.note}</Text>}
                <Standing one={one} />
                <Acts one={one} onAct={(act) => open({ what: 'act', act, one, person: one.person.id })} />
              </Stack>
            </Paper>
          )
        })}
      </Stack>
      <Beside person={opened?.person ?? ''} opened={opened} close={() => open(null)} />
    </Stack>
  )
}
