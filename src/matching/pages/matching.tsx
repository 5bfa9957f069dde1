import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { BarrierForm, ChooseForm, RateForm } from './answer-forms.tsx'
import { LookForm } from './look-form.tsx'
import { ServiceMix } from './mix.tsx'
import { Run } from './run.tsx'

export type Matches = Answer<'GET /api/people/:person_id/matches'>
export type Match = Matches['runs'][number]
export type Need = Matches['needs'][number]
/** What stands open beside the list, one thing at a time. */
export type Opened =
  | { what: 'look'; need: Need }
  | { what: 'choose'; run: Match; listing_id: string }
  | { what: 'barrier'; run: Match }
  | { what: 'rate'; run: Match }

/** For every need the services that were looked for together, and what the person chose. */
export default function Matching({ person }: { person: string }) {
  const { t } = useWords()
  const matches = useAsk('GET /api/people/:person_id/matches', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const close = () => open(null)
  const newest = (need: Need) => matches.runs.find((one) => one.need_id === need.id && !one.superseded)
  if (matches.needs.length === 0) return <Empty title={t('matching.none')}>{t('matching.none_first')}</Empty>
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t('matching.lead')}</Text>
      <ServiceMix person={person} />
      {matches.needs.map((need) => {
        const run = newest(need)
        return run && <LookedFor key={need.id} person={person} need={need} run={run} matches={matches} open={open} />
      })}
      <NotYet needs={matches.needs.filter((need) => !newest(need))} matches={matches} open={open} />
      <Side title={opened && t(TITLE[opened.what])} opened={opened !== null} close={close}>
        {opened && <Beside person={person} matches={matches} opened={opened} close={close} />}
      </Side>
    </Stack>
  )
}
const TITLE = { look: 'matching.look', choose: 'matching.choose_title', barrier: 'matching.name_barrier', rate: 'matching.rate' } as const

type BesideGiven = { person: string; matches: Matches; opened: Opened; close: () => void }
function Beside({ opened, ...given }: BesideGiven) {
  switch (opened.what) {
    case 'look':
      return <LookForm {...given} need={opened.need} />
    case 'choose':
      return <ChooseForm {...given} run={opened.run} listing_id={opened.listing_id} />
    case 'barrier':
      return <BarrierForm {...given} run={opened.run} />
    case 'rate':
      return <RateForm {...given} run={opened.run} />
  }
}

type Listed = { matches: Matches; open: (what: Opened) => void }
function LookedFor({ person, need, run, matches, open }: Listed & { person: string; need: Need; run: Match }) {
  return (
    <Section title={need.words} lead={<Weight need={need} />} actions={<Look need={need} again matches={matches} open={open} />}>
      <Run run={run} open={open} person={person} />
    </Section>
  )
}

/** Needs for which nobody has looked yet: one line each. */
function NotYet({ needs, matches, open }: Listed & { needs: readonly Need[] }) {
  const { t } = useWords()
  if (needs.length === 0) return null
  return (
    <Section title={t('matching.not_looked')} lead={t('matching.not_looked_lead')}>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {needs.map((need) => (
          <Group component="li" key={need.id} justify="space-between" gap="sm">
            <div style={{ flex: '1 1 240px', minWidth: 0 }}>
              <Text fw={650}>{need.words}</Text>
              <Weight need={need} />
            </div>
            <Look need={need} matches={matches} open={open} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Weight({ need }: { need: Need }) {
  const { t } = useWords()
  return (
    <Badge variant="default" tt="none" fw={500}>
      {t(`category.${need.category}`)} · {t('matching.level', { n: need.level })}
    </Badge>
  )
}

function Look({ need, matches, open, again = false }: Listed & { need: Need; again?: boolean }) {
  const { t } = useWords()
  if (!matches.may.includes('look')) return null
  return (
    <Button
      className="no-print"
      size="sm"
      variant={again ? 'subtle' : 'light'}
      leftSection={<IconSearch size={18} aria-hidden />}
      aria-label={`${t(again ? 'matching.look_again' : 'matching.look')}: ${need.words}`}
      onClick={() => open({ what: 'look', need })}
    >
      {t(again ? 'matching.look_again' : 'matching.look')}
    </Button>
  )
}
