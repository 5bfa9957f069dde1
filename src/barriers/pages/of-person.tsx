import { Alert, Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Card } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { kindWord } from './kind-word.ts'
import { LogForm } from './log-form.tsx'

type Told = Answer<'GET /api/people/:person_id/barriers'>
type Barrier = Told['barriers'][number]
type Opened = { what: 'log' } | { what: 'remove'; barrier: Barrier }
const LOOKS: Record<Barrier['state'], State> = {
  logged: 'pending',
  rolled_up: 'pending',
  owned: 'pending',
  in_progress: 'pending',
  removed: 'met',
  not_removable: 'excepted',
}

/** What stands in one person's way, and what is made of it; and where something is gone, whose step is possible again. */
export default function BarriersOfPerson({ person }: { person: string }) {
  const { t } = useWords()
  const { barriers, needs, may, threshold } = useAsk('GET /api/people/:person_id/barriers', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const [past, { toggle }] = useDisclosure()
  const close = () => open(null)
  const now = barriers.filter((one) => one.removed_at === null)
  const gone = barriers.filter((one) => one.removed_at !== null && !one.possible_again)
  const log = may.includes('log') && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'log' })}>
      {t('barriers.log')}
    </Button>
  )
  return (
    <Stack gap="md">
      {barriers
        .filter((one) => one.possible_again)
        .map((one) => (
          <PossibleAgain key={one.id} person={person} barrier={one} />
        ))}
      {now.length === 0 ? (
        <Empty title={t('barriers.own_none')} action={log || undefined}>
          {t('barriers.own_none_text')}
        </Empty>
      ) : (
        <Group className="no-print">{log}</Group>
      )}
      {now.map((one) => (
        <BarrierCard key={one.id} barrier={one} open={open} />
      ))}
      {gone.length > 0 && (
        <div>
          <Button variant="subtle" className="no-print" aria-expanded={past} onClick={toggle}>
            {t('barriers.gone', { n: gone.length })}
          </Button>
          <Collapse expanded={past}>
            <Stack gap="sm">
              {gone.map((one) => (
                <BarrierCard key={one.id} barrier={one} open={open} />
              ))}
            </Stack>
          </Collapse>
        </div>
      )}
      <Side title={opened && t(`barriers.${opened.what}`)} opened={opened !== null} close={close}>
        {opened?.what === 'log' && <LogForm of={{ person, needs }} threshold={threshold} onDone={close} />}
        {opened?.what === 'remove' && <RemoveForm person={person} barrier={opened.barrier} onDone={close} />}
      </Side>
    </Stack>
  )
}

function PossibleAgain({ person, barrier }: { person: string; barrier: Barrier }) {
  const words = useWords()
  const { t } = words
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/barriers/:barrier_id/told')
  return (
    <Alert color="moss" variant="light" title={t('barriers.possible_again', { step: barrier.step ?? '' })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {kindWord(barrier.kind, words)}: {barrier.removed_words}
        </Text>
        <Refusal refusal={refusal} />
        {barrier.may.includes('hear') && (
          <Button
            loading={sending}
            onClick={() => send({ params: { person_id: person, barrier_id: barrier.id }, body: { version: barrier.version } })}
          >
            {t('barriers.hear')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

function BarrierCard({ barrier, open }: { barrier: Barrier; open: (next: Opened) => void }) {
  const words = useWords()
  const { t, locale } = words
  const kind = kindWord(barrier.kind, words)
  return (
    <Card>
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text fw={650} style={{ flex: '1 1 10rem' }}>
            {kind}
          </Text>
          <StateBadge state={LOOKS[barrier.state]}>{t(`barriers.state.${barrier.state}`)}</StateBadge>
        </Group>
        <Text>{barrier.note}</Text>
        {barrier.step && barrier.removed_at === null && <Text size="sm">{t('barriers.for_step', { step: barrier.step })}</Text>}
        {barrier.service && <Text size="sm">{t('barriers.from_service', { service: barrier.service })}</Text>}
        {barrier.need && <Text size="sm">{t('barriers.for_need', { need: barrier.need })}</Text>}
        {barrier.owner && <Text size="sm">{t('barriers.owner', { name: barrier.owner })}</Text>}
        {barrier.removed_words && <Text size="sm">{barrier.removed_words}</Text>}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            {barrier.by
              ? t('barriers.told_by', { name: barrier.by, day: dayInWords(barrier.logged_at.slice(0, 10), locale) })
              : dayInWords(barrier.logged_at.slice(0, 10), locale)}
          </Text>
          {barrier.may.includes('remove') && (
            <Button size="sm" variant="default" aria-label={`${t('barriers.remove')}: ${kind}`} onClick={() => open({ what: 'remove', barrier })}>
              {t('barriers.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

function RemoveForm({ person, barrier, onDone }: { person: string; barrier: Barrier; onDone: () => void }) {
  const words = useWords()
  const { t } = words
  const said = useSaid(`barrier-gone:${barrier.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/barriers/:barrier_id/removal', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{kindWord(barrier.kind, words)}</Text>
      <Said said={said} label={t('barriers.remove_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, barrier_id: barrier.id }, body: { words: said.words, version: barrier.version } })}
      >
        {t('barriers.save')}
      </Button>
    </Stack>
  )
}
