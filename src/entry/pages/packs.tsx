import { List, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk, useAsking } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { CORE_SECTIONS, PACK_SECTIONS } from '../../shared/pack-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PackForm } from './pack-form.tsx'

const TEAM = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const
type Packs = Answer<'GET /api/packs'>

/** The network's common core, one's own agency's pack, and who still holds an older one. */
export default function PacksPage() {
  const { t } = useWords()
  const reader = useReader()
  const packs = useAsk('GET /api/packs')
  const { core, own } = packs
  const is = (role: (typeof reader.roles)[number]) => reader.roles.includes(role)
  return (
    <Page title={t('packs.title')} lead={t('packs.lead')} crumbs={[{ to: paths.entry, label: t('entry.title') }]}>
      <Stack gap="lg">
        <Held packs={packs} agency={reader.agency?.id ?? null} />
        {TEAM.some(is) && <Holders />}
        {is('network_admin') && (
          <Section title={t('packs.core')} lead={t('packs.core_lead')}>
            {!core && <Text c="dimmed">{t('packs.none')}</Text>}
            {core && <Published {...core} />}
            <PackForm
              sends="POST /api/packs/core"
              follows={{ follows: core?.n ?? 0 }}
              sections={CORE_SECTIONS}
              before={core?.sections ?? {}}
              go={t('packs.publish_core')}
            />
          </Section>
        )}
        {is('agency_admin') && (
          <Section title={t('packs.own')} lead={t('packs.own_lead')}>
            {core ? (
              <>
                {own ? <Published {...own} /> : <Text c="dimmed">{t('packs.none')}</Text>}
                <PackForm
                  sends="POST /api/packs"
                  follows={{ follows: own?.n ?? 0, core_n: core.n }}
                  sections={PACK_SECTIONS}
                  before={{ ...core.sections, ...own?.sections }}
                  go={t('packs.publish_own')}
                />
              </>
            ) : (
              <Text>{t('packs.core_first')}</Text>
            )}
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function Published({ n, published_at }: { n: number; published_at: string }) {
  const { t } = useWords()
  return (
    <Text size="sm" c="dimmed">
      {t('packs.version', { n })} <When at={published_at} />
    </Text>
  )
}

/** How many people hold which version; small numbers are not told to who only counts. */
function Held({ packs, agency }: { packs: Packs; agency: string | null }) {
  const { t } = useWords()
  const ours = packs.held.filter((one) => one.agency_id === agency).toSorted((a, b) => (b.core_n ?? 0) - (a.core_n ?? 0))
  const people = (n: number | null) => (n === null ? t('packs.held_few') : t('packs.held_n', { n }))
  const version = (n: number | null) => (n === null ? t('packs.held_none') : t('packs.held_core', { n }))
  return (
    <Section title={t('packs.held')}>
      <List listStyleType="none" spacing={4}>
        {ours.map((one) => (
          <List.Item key={one.core_n ?? 0}>
            {version(one.core_n)}: {people(one.people)}
          </List.Item>
        ))}
        {packs.agencies.map((one) => (
          <List.Item key={one.id}>
            <strong>{one.name}</strong>, {t('packs.agency_pack', { n: one.n, core: one.core_n })}:{' '}
            {packs.held
              .filter((each) => each.agency_id === one.id)
              .map((each) => `${version(each.core_n)} ${people(each.people)}`)
              .join(' · ')}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

/** Whom to give the newest version: each opens where it is given. */
function Holders() {
  const { t } = useWords()
  const { data: holders = [] } = useAsking('GET /api/packs/holders', undefined)
  return (
    <Section title={t('packs.holders')}>
      {holders.length === 0 && <Empty title={t('packs.holders_none')} />}
      <List listStyleType="none" spacing={4} style={{ columns: '16rem' }}>
        {holders.map(({ person, core_n }) => (
          <List.Item key={person.id}>
            <Go to={`${paths.person(person.id)}?tab=entry`}>{person.name}</Go>{' '}
            <Text span size="sm" c="dimmed">
              {core_n === null ? t('packs.held_none') : t('packs.holds', { n: core_n })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
