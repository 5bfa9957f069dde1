import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHome } from '@tabler/icons-react'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ApplyForm } from './apply-form.tsx'
import type { Part, Told } from './housing.tsx'
import { useHomeLine } from './line.ts'

type Home = Told['homes'][number]
const MARK = { yes: 'met', no: 'soon', not_said: 'pending' } as const satisfies Record<Home['reasons'][number]['stands'], State>

/** What is to be had, the best fit first. */
export function Homes({ person, told, own }: Part) {
  const { t } = useWords()
  if (told.homes.length === 0)
    return (
      <Empty title={t('housing.none')} icon={<IconHome size={28} />}>
        {t('housing.none_text')}
      </Empty>
    )
  return (
    <Section title={t('housing.homes')} lead={t('housing.homes_lead')}>
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.homes.map((home) => (
          <One key={home.id} person={person} told={told} home={home} own={own} />
        ))}
      </Stack>
    </Section>
  )
}

function One({ person, told, home, own }: Part & { home: Home }) {
  const { t, locale } = useWords()
  const line = useHomeLine()
  const [open, show] = useState(false)
  const word = ({ criterion, stands }: Home['reasons'][number]): string | null => {
    if (criterion === 'lasting') return t(stands === 'yes' ? 'housing.lasts' : 'housing.not_lasting')
    if (criterion === 'soon') return home.available_from && t('housing.soon', { day: dayInWords(home.available_from, locale) })
    return home.pct === null ? null : t(stands === 'yes' ? 'housing.pct_within' : 'housing.pct_over', { pct: home.pct, limit: told.limit_pct })
  }
  return (
    <Stack component="li" gap={6}>
      <Text fw={650}>{home.name}</Text>
      <Text size="sm" c="dimmed">
        {line(home)}
      </Text>
      <Group gap="xs">
        {home.reasons.map((one) => {
          const said = word(one)
          return (
            said && (
              <StateBadge key={one.criterion} state={MARK[one.stands]}>
                {said}
              </StateBadge>
            )
          )
        })}
        {home.applied && <StateBadge state="kept">{t('housing.applied')}</StateBadge>}
      </Group>
      {told.may.includes('apply') && !home.applied && !open && (
        <Button
          variant="default"
          size={own ? 'md' : 'sm'}
          className="no-print"
          style={{ alignSelf: 'flex-start' }}
          aria-label={`${t('housing.apply')}: ${home.name}`}
          onClick={() => show(true)}
        >
          {t('housing.apply')}
        </Button>
      )}
      {open && !home.applied && <ApplyForm person={person} told={told} home={home} own={own} onBack={() => show(false)} />}
    </Stack>
  )
}
