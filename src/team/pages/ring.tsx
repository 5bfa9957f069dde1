import { Group, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths, type Path } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { RingPicture } from './ring-picture.tsx'
import { Supports } from './supports.tsx'

export type Told = Answer<'GET /api/people/:person_id/ring'>
type Side = Told['sides'][number]
const BADGE = { in_place: 'met', missing: 'soon', not_shown: 'na' } as const

/** Whether all four sides of a coordinated response are in place; each that is missing with the one button that mends it. */
export default function Ring({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/ring', { params: { person_id: person } })
  if (told.sides.length === 0) return null
  const figures = { have: told.in_place, of: told.of }
  return (
    <Section
      title={t('ring.title')}
      lead={
        <>
          {t(told.of === told.sides.length ? 'ring.count' : 'ring.count_seen', figures)}
          {!told.whole && ` ${t('ring.part_seen')}`}
          {!told.in_force && ` ${t('ring.later')}`}
        </>
      }
    >
      <Group gap="lg" align="center" wrap="wrap">
        <RingPicture sides={told.sides} middle={`${told.in_place}/${told.of}`} />
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none', flex: '1 1 16rem', minWidth: 0 }}>
          {told.sides.map((one) => (
            <OneSide key={one.side} person={person} one={one} />
          ))}
        </Stack>
      </Group>
      <Supports person={person} told={told} />
    </Section>
  )
}

function OneSide({ person, one }: { person: string; one: Side }) {
  const { t } = useWords()
  const mends: Record<Side['side'], Path> = {
    person: `${paths.person(person)}?tab=team`,
    family: paths.person(person),
    team: `${paths.person(person)}/plan#team`,
    services: `${paths.person(person)}?tab=referrals`,
  }
  return (
    <Group component="li" justify="space-between" gap="xs" align="center">
      <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={650}>{t(`ring.side.${one.side}`)}</Text>
          <StateBadge state={BADGE[one.state]}>{t(`ring.${one.state}`)}</StateBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {sayOf(one, t)}
        </Text>
      </div>
      {one.state === 'missing' && (
        <GoButton to={mends[one.side]} size="sm" variant="light" className="no-print">
          {t(`ring.mend.${one.side}`)}
        </GoButton>
      )}
    </Group>
  )
}

function sayOf(one: Side, t: ReturnType<typeof useWords>['t']): string {
  const named = (known: boolean) =>
    one.needs
      .filter((need) => need.known === known)
      .map((need) => need.words)
      .join('; ')
  if (one.state === 'not_shown') return named(false) ? t('ring.services.not_shown', { needs: named(false) }) : t('ring.not_shown_text')
  if (one.side === 'family') return t(one.state === 'missing' ? 'ring.family.missing' : `ring.family.${one.how ?? 'offered'}`)
  if (one.side === 'team' && one.state === 'in_place') return t('ring.team.in_place', { names: one.names.join(', ') })
  if (one.side === 'services' && one.state === 'missing') return t('ring.services.missing', { needs: named(true) })
  return t(`ring.${one.side}.${one.state}` as 'ring.person.missing')
}
