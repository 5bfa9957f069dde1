import { Button, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Card as Plain } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { ListingCard } from '../contract.ts'
import { Phones, placeInWords } from './card.tsx'
import { useMoment } from './moment.ts'
import { openingInWords } from './opening.tsx'
import { weekInLines } from './week.tsx'

/** A sheet for the person to take along: large, plain, with everything needed to get there. */
export default function Sheet() {
  const { t } = useWords()
  const { chosen } = useFilters(['ids'])
  const { data, error } = useAsking('GET /api/directory', { query: { ...useMoment(), ids: chosen.ids, limit: 50 } }, { enabled: Boolean(chosen.ids) })
  const back = `${paths.directory}${chosen.ids ? `?sheet=${chosen.ids}` : ''}` as typeof paths.directory
  return (
    <Page
      title={t('directory.sheet_title')}
      lead={t('directory.sheet_lead')}
      actions={
        <>
          <GoButton to={back} variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />}>
            {t('directory.sheet_back')}
          </GoButton>
          <Button leftSection={<IconPrinter size={18} aria-hidden />} disabled={!data?.listings.length} onClick={() => print()}>
            {t('directory.sheet_print')}
          </Button>
        </>
      }
    >
      <Refusal refusal={error} />
      {!chosen.ids && <Empty title={t('directory.sheet_none_title')}>{t('directory.sheet_none_text')}</Empty>}
      <Stack gap="md" maw={760}>
        {data?.listings.map((listing) => (
          <Place key={listing.id} listing={listing} />
        ))}
      </Stack>
    </Page>
  )
}

function Place({ listing }: { listing: ListingCard }) {
  const { t, locale } = useWords()
  const place = placeInWords(listing)
  const week = weekInLines(listing.hours, t, locale)
  return (
    <Plain>
      <Stack gap={4} style={{ breakInside: 'avoid' }}>
        <Title order={2} size="h2">
          {listing.name ?? t('directory.unnamed')}
        </Title>
        {place && <Text size="lg">{place}</Text>}
        {listing.phones.length > 0 && (
          <Text size="lg" fw={650}>
            <Phones phones={listing.phones} />
          </Text>
        )}
        {week.map((line) => (
          <Text key={line} className="figures">
            {line}
          </Text>
        ))}
        {!week.length && <Text>{listing.hours_words ?? openingInWords(listing.opening, t, locale, listing.by_appointment)}</Text>}
        {listing.free && <Text>{t('directory.cost_free')}</Text>}
        {listing.website && <Text>{listing.website.replace(/^https?:\/\//, '')}</Text>}
        {listing.needs.length > 0 && <Text c="dimmed">{listing.needs.map((need) => t(`need.${need}`)).join(' · ')}</Text>}
        {listing.who_for && <Text style={{ whiteSpace: 'pre-line' }}>{listing.who_for}</Text>}
      </Stack>
    </Plain>
  )
}
