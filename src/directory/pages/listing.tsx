import { Anchor, Button, Group, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import type { Answer } from '../../web/api.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Badges } from './badges.tsx'
import { Phones, placeInWords } from './card.tsx'
import { KindOf } from './kind.tsx'
import { useMoment } from './moment.ts'
import { OpeningLine } from './opening.tsx'
import { Reports } from './reports.tsx'
import { Week } from './week.tsx'

export type Listing = Answer<'GET /api/directory/listings/:id'>

/** A name and what there is to say under it; nothing when there is nothing. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ whiteSpace: 'pre-line' }}>
        {children}
      </Text>
    </div>
  )
}
const Facts = ({ children }: { children: ReactNode }) => (
  <Stack component="dl" gap="sm" m={0}>
    {children}
  </Stack>
)

export default function ListingPage() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const listing = useAsk('GET /api/directory/listings/:id', { params: { id }, query: useMoment() })
  const by = listing.agency?.name ?? listing.organisation_name
  const reader = useReader()
  return (
    <Page
      title={listing.name ?? t('directory.unnamed')}
      lead={by !== listing.name && by}
      crumbs={[{ to: paths.directory, label: t('directory.title') }]}
      actions={
        listing.may_change && (
          <GoButton to={`${paths.directory}/listings/${id}/change`} variant="light" leftSection={<IconPencil size={18} aria-hidden />}>
            {t('directory.change')}
          </GoButton>
        )
      }
    >
      <Group gap="md">
        <OpeningLine opening={listing.opening} byAppointment={listing.by_appointment} />
        <Badges told={listing} />
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
        <Stack gap="lg">
          <Reach listing={listing} />
          <What listing={listing} />
        </Stack>
        <Stack gap="lg">
          <Section title={t('directory.hours')}>
            {listing.hours.length > 0 ? <Week hours={listing.hours} /> : !listing.hours_words && <Text c="dimmed">{t('directory.hours_none')}</Text>}
            {listing.hours_words && <Text style={{ whiteSpace: 'pre-line' }}>{listing.hours_words}</Text>}
          </Section>
          <Entry listing={listing} />
          {reader.roles.length > 0 && <Reports id={id} />}
        </Stack>
      </SimpleGrid>
    </Page>
  )
}

function Reach({ listing }: { listing: Listing }) {
  const { t } = useWords()
  const kinds = [...new Set(listing.phones.map(({ kind }) => kind))]
  return (
    <Section title={t('directory.reach')}>
      {listing.unreachable && <Text c="dimmed">{t('directory.badge_unreachable')}</Text>}
      <Facts>
        {kinds.map((kind) => (
          <Fact key={kind} label={t(kind === 'phone' ? 'directory.phone' : `directory.phone_${kind}`)}>
            <Phones phones={listing.phones.filter((phone) => phone.kind === kind)} />
          </Fact>
        ))}
        <Fact label={t('directory.email')}>{listing.email && <Anchor href={`mailto:${listing.email}`}>{listing.email}</Anchor>}</Fact>
        <Fact label={t('directory.website')}>
          {listing.website && (
            <Anchor href={listing.website} rel="noreferrer" target="_blank">
              {listing.website.replace(/^https?:\/\//, '')}
            </Anchor>
          )}
        </Fact>
        <Fact label={t('directory.address')}>{placeInWords(listing)}</Fact>
        <Fact label={t('directory.getting_there')}>{listing.getting_there}</Fact>
      </Facts>
    </Section>
  )
}

function What({ listing }: { listing: Listing }) {
  const { t } = useWords()
  return (
    <Section title={t('directory.what')}>
      {listing.needs.length > 0 && (
        <List>
          {listing.needs.map((need) => (
            <List.Item key={need}>{t(`need.${need}`)}</List.Item>
          ))}
        </List>
      )}
      <Facts>
        <Fact label={t('directory.description')}>{listing.description}</Fact>
        <Fact label={t('directory.who_for')}>{listing.who_for}</Fact>
        <Fact label={t('directory.cost')}>{listing.cost ?? (listing.free && t('directory.cost_free'))}</Fact>
        <Fact label={t('directory.languages')}>{listing.languages.join(', ')}</Fact>
        <Fact label={t('directory.access')}>{listing.access ?? (listing.step_free && t('directory.access_step_free'))}</Fact>
        <Fact label={t('directory.kind')}>{(listing.kind || listing.may_say_kind) && <KindOf listing={listing} />}</Fact>
      </Facts>
    </Section>
  )
}

function Entry({ listing }: { listing: Listing }) {
  const { t } = useWords()
  const reader = useReader()
  const verify = useSend('POST /api/directory/listings/:id/verify', {
    refreshes: ['/api/directory'],
    onDone: () => void doneWithUndo(t('directory.verified')),
  })
  const mayVerify = listing.may_change || reader.roles.includes('network_admin')
  return (
    <Section title={t('directory.entry')}>
      <Stack gap={4}>
        {listing.agency && <Text>{t('directory.entry_agency', { agency: listing.agency.name })}</Text>}
        {listing.source && (
          <Text>
            {listing.source.url ? (
              <Anchor href={listing.source.url} rel="noreferrer" target="_blank">
                {t('directory.entry_source', { source: listing.source.name })}
              </Anchor>
            ) : (
              t('directory.entry_source', { source: listing.source.name })
            )}
          </Text>
        )}
        {listing.source?.licence && (
          <Text size="sm" c="dimmed">
            {t('directory.entry_licence', { licence: listing.source.licence })}
          </Text>
        )}
        {listing.verified_at ? (
          <Text>
            {t('directory.entry_checked', { name: listing.verified_by ?? '' })}, <When at={listing.verified_at} />
          </Text>
        ) : (
          <Text>{t('directory.entry_never')}</Text>
        )}
      </Stack>
      <Refusal refusal={verify.refusal} />
      {mayVerify && (
        <Group className="no-print">
          <Button
            variant="light"
            leftSection={<IconCheck size={18} aria-hidden />}
            loading={verify.sending}
            onClick={() => verify.send({ params: { id: listing.id } })}
          >
            {t('directory.verify')}
          </Button>
        </Group>
      )}
    </Section>
  )
}
