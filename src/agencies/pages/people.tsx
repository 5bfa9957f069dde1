import { Badge, Button, Group, SegmentedControl, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { sayRole, useWords } from '../../web/words/use-words.ts'
import { Frame, type OfAgency } from './frame.tsx'
import { NewWorker } from './new-worker.tsx'
import { WorkerSheet } from './worker.tsx'
import type { Worker } from './worker-change.ts'

type Invitations = Answer<'GET /api/agencies/:agency_id/invitations'>

/** Who works at an agency, in which roles, and whether they have come in. */
export function People() {
  const { t } = useWords()
  const { choose } = useFilters(['who'])
  return (
    <Frame
      part="people"
      actions={() => (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose({ who: 'new' })}>
          {t('administration.add_worker')}
        </Button>
      )}
    >
      {(of) => <List key={of.agency} of={of} />}
    </Frame>
  )
}

function List({ of }: { of: OfAgency }) {
  const words = useWords()
  const { t } = words
  const params = { agency_id: of.agency }
  const staff = useAsk('GET /api/agencies/:agency_id/staff', { params })
  const invited = useAsk('GET /api/agencies/:agency_id/invitations', { params })
  const { chosen, choose } = useFilters(['q', 'show', 'who'])
  const ended = chosen.show === 'ended'
  const wanted = (chosen.q ?? '').toLocaleLowerCase()
  const rolesOf = (one: Worker) => one.roles.map((role) => sayRole(words, role)).join(' · ')
  const rows = staff.filter(
    (one) => one.active !== ended && [one.name, one.login, one.phone, rolesOf(one)].some((text) => text.toLocaleLowerCase().includes(wanted)),
  )
  const open = staff.find((one) => one.id === chosen.who)
  const close = () => choose({ who: undefined }, { replace: true })
  const columns: Column<Worker>[] = [
    {
      name: 'name',
      label: t('administration.name'),
      by: (one) => one.name,
      cell: (one) => (
        <>
          <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => choose({ who: one.id })}>
            {one.name}
          </UnstyledButton>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {one.login}
          </Text>
        </>
      ),
    },
    { name: 'roles', label: t('administration.roles'), by: rolesOf, cell: rolesOf },
    { name: 'phone', label: t('administration.phone'), cell: (one) => one.phone || '–' },
    { name: 'sign_in', label: t('administration.sign_in'), cell: (one) => <ComesIn worker={one} invited={invited} /> },
  ]
  return (
    <>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t('administration.find_worker')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={chosen.q ?? ''}
          onChange={(event) => choose({ q: event.currentTarget.value }, { replace: true })}
        />
        <SegmentedControl
          aria-label={t('administration.show')}
          value={ended ? 'ended' : 'here'}
          onChange={(show) => choose({ show: show === 'ended' ? show : undefined })}
          data={[
            { value: 'here', label: t('administration.here_n', { count: staff.filter((one) => one.active).length }) },
            { value: 'ended', label: t('administration.ended_n', { count: staff.filter((one) => !one.active).length }) },
          ]}
        />
      </Group>
      <DataTable
        caption={t('administration.people')}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.id}
        empty={<Nobody searched={wanted !== ''} ended={ended} onAdd={() => choose({ who: 'new' })} />}
      />
      {chosen.who === 'new' && <NewWorker of={of} onClose={close} />}
      {open && <WorkerSheet key={open.version} worker={open} staff={staff} of={of} onClose={close} />}
    </>
  )
}

function ComesIn({ worker, invited }: { worker: Worker; invited: Invitations }) {
  const { t, locale } = useWords()
  const link = invited.open.find((one) => one.party_id === worker.id)
  if (!worker.active)
    return (
      <Badge variant="light" color="gray" size="lg" tt="none" fw={600}>
        {t('administration.ended')}
      </Badge>
    )
  if (link)
    return <StateBadge state="soon">{t('administration.invited_until', { day: dayInWords(link.expires_at.slice(0, 10), locale) })}</StateBadge>
  if (invited.came_in.includes(worker.id)) return <StateBadge state="met">{t('administration.came_in')}</StateBadge>
  return <StateBadge state="pending">{t('administration.not_invited')}</StateBadge>
}

function Nobody({ searched, ended, onAdd }: { searched: boolean; ended: boolean; onAdd: () => void }) {
  const { t } = useWords()
  if (searched) return <Empty title={t('administration.nobody_found')}>{t('administration.nobody_found_text')}</Empty>
  if (ended) return <Empty title={t('administration.nobody_ended')}>{t('administration.nobody_ended_text')}</Empty>
  return (
    <Empty title={t('administration.nobody')} action={<Button onClick={onAdd}>{t('administration.add_worker')}</Button>}>
      {t('administration.nobody_text')}
    </Empty>
  )
}
