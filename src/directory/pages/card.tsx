import { Anchor, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconMapPin, IconPhone } from '@tabler/icons-react'
import type { ListingCard } from '../contract.ts'
import { Go } from '../../web/kit/go.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Badges } from './badges.tsx'
import { OpeningLine } from './opening.tsx'

const dialled = (number: string) => `tel:${number.replaceAll(/[^\d+]/g, '')}`
export const placeInWords = ({ address, suburb, postcode }: Pick<ListingCard, 'address' | 'suburb' | 'postcode'>) =>
  [address, [suburb, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** The numbers one can dial; a number with letters is shown, not linked. */
export function Phones({ phones }: { phones: ListingCard['phones'] }) {
  return (
    <>
      {phones.map(({ number }, at) => (
        <span key={number}>
          {at > 0 && ' · '}
          {/[a-z]/i.test(number) ? number : <Anchor href={dialled(number)}>{number}</Anchor>}
        </span>
      ))}
    </>
  )
}

/** One service, as far as one needs to choose it. */
export function Card({ listing, chosen, onChoose }: { listing: ListingCard; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const { t } = useWords()
  const name = listing.name ?? t('directory.unnamed')
  const place = placeInWords(listing)
  const by = listing.agency?.name ?? listing.organisation_name
  return (
    <Paper component="article" withBorder radius="lg" p="md" h="100%">
      <Stack gap={8} h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div style={{ minWidth: 0 }}>
            <Title order={2} size="h3">
              <Go to={`${paths.directory}/listings/${listing.id}`} c="inherit" fw={650}>
                {name}
              </Go>
            </Title>
            {by && by !== listing.name && (
              <Text size="sm" c="dimmed">
                {by}
              </Text>
            )}
          </div>
          <Checkbox
            size="md"
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
            aria-label={t('directory.choose', { name })}
          />
        </Group>
        <OpeningLine opening={listing.opening} byAppointment={listing.by_appointment} />
        {listing.needs.length > 0 && <Text size="sm">{listing.needs.map((need) => t(`need.${need}`)).join(' · ')}</Text>}
        {listing.description && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {listing.description}
          </Text>
        )}
        <Stack gap={4} mt="auto">
          {place && (
            <Text size="sm" className="beside" component="div">
              <IconMapPin size={16} style={{ flex: 'none' }} aria-hidden /> {place}
            </Text>
          )}
          {listing.phones.length > 0 && (
            <Text size="sm" className="beside" component="div">
              <IconPhone size={16} style={{ flex: 'none' }} aria-hidden />
              <span>
                <Phones phones={listing.phones} />
              </span>
            </Text>
          )}
          <Badges told={listing} />
        </Stack>
      </Stack>
    </Paper>
  )
}
