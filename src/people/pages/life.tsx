import { Badge, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { EditButton } from './edit-button.tsx'
import type { Person } from './shown.ts'

type Life = Answer<'GET /api/people/:person_id/life'>
const ANSWERS = { accepted: 'met', partly: 'met', later: 'soon', declined: 'na' } as const

/** Nine parts of a life, where the person took part, and what they were offered and answered. */
export function WholeLife({ person }: { person: Person }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/people/:person_id/life', { params: { person_id: person.id } })
  if (!data) return null
  const known = data.tiles.filter((tile) => tile.told > 0 || tile.not_applicable).length
  return (
    <>
      <Section
        title={t('life.title')}
        lead={
          <>
            {t('life.known', { known, of: data.tiles.length })}
            {data.complete_by && known < data.tiles.length && (
              <>
                {' '}
                · {t('life.complete_by')} <Day day={data.complete_by} />
              </>
            )}
          </>
        }
        actions={<Go to={`${paths.person(person.id)}?tab=contact`}>{t('life.line')}</Go>}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {data.tiles.map((tile) => (
            <Tile key={tile.part} tile={tile} person={person} complete_by={data.complete_by} />
          ))}
        </SimpleGrid>
      </Section>
      <TookPart life={data} />
    </>
  )
}

function Tile({ tile, person, complete_by }: { tile: Life['tiles'][number]; person: Person; complete_by: string | null }) {
  const { t } = useWords()
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const name = t(`life.part.${tile.part}`)
  const open = tile.told === 0 && !tile.not_applicable
  const late = open && complete_by !== null && today > complete_by
  const Icon = open ? (late ? IconAlertCircle : IconCircleDashed) : tile.not_applicable ? IconCircleMinus : IconCircleCheck
  return (
    <div className="tile" data-late={late || undefined}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <Title order={3} size="h5" className="beside">
          <Icon size={18} aria-hidden />
          {name}
        </Title>
        {person.may_write && (
          <span style={{ flex: 'none' }}>
            <EditButton edit={`life:${tile.part}`} what={`${t(open ? 'life.ask' : 'person.add')}: ${name}`}>
              {t(open ? 'life.ask' : 'person.add')}
            </EditButton>
          </span>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {open
          ? t(late ? 'life.open_late' : 'life.open')
          : tile.not_applicable
            ? t('life.not_applicable')
            : tile.words.length === 0
              ? t('life.noted', { n: tile.told })
              : ''}
      </Text>
      {tile.words.length > 0 && (
        <List size="sm" spacing={2}>
          {tile.words.map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      )}
    </div>
  )
}

/** Where the person took part: six steps by dated events, and each offer with its answer. */
function TookPart({ life }: { life: Life }) {
  const { t, has } = useWords()
  const engaged = life.engaged.filter((one) => one.at !== null).length
  return (
    <Section title={t('life.took_part')} lead={t('life.engaged', { have: engaged, of: life.engaged.length })}>
      <Group gap="xs">
        {life.engaged.map(({ step, at }) => (
          <Badge
            key={step}
            variant="light"
            size="lg"
            tt="none"
            color={at ? 'moss' : 'gray'}
            leftSection={at ? <IconCircleCheck size={15} aria-hidden /> : <IconCircleDashed size={15} aria-hidden />}
          >
            {t(`life.step.${step}`)}
            {at ? '' : `: ${t('life.step_missing')}`}
          </Badge>
        ))}
      </Group>
      {life.other_way_wanted && <StateBadge state="urgent">{t('life.other_way')}</StateBadge>}
      {life.offers.length === 0 ? (
        <Text c="dimmed">{t('life.offers_none')}</Text>
      ) : (
        <Stack gap="xs">
          {life.offers.map((offer) => {
            const subject = `life.subject.${offer.subject}`
            return (
              <Group key={offer.id} gap="xs" justify="space-between">
                <Text size="sm">
                  {has(subject) ? t(subject) : offer.subject} · <When at={offer.offered_at} />
                  {offer.own_words && ` · “${offer.own_words}”`}
                  {offer.supports_used.length > 0 &&
                    ` · ${t('life.supports', { supports: offer.supports_used.map((support) => t(`life.support.${support as 'breaks'}`)).join(', ') })}`}
                </Text>
                <StateBadge state={offer.response ? ANSWERS[offer.response] : 'pending'}>{t(`life.answer.${offer.response ?? 'open'}`)}</StateBadge>
              </Group>
            )
          })}
        </Stack>
      )}
    </Section>
  )
}
