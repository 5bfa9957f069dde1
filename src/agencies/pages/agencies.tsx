import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Agency } from './agency-form.tsx'
import { AgencySheet, FoundAgency } from './agency-sheet.tsx'
import { Frame } from './frame.tsx'

/** The agencies of the network: founded, described, closed and opened again by the network. */
export function Agencies() {
  const { t } = useWords()
  const { choose } = useFilters(['which'])
  return (
    <Frame
      part="agencies"
      actions={({ network }) =>
        network && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose({ which: 'new' })}>
            {t('administration.found_agency')}
          </Button>
        )
      }
    >
      {({ network }) => (network ? <List /> : <Empty title={t('administration.not_yours')}>{t('administration.only_network_text')}</Empty>)}
    </Frame>
  )
}

function List() {
  const { t } = useWords()
  const agencies = useAsk('GET /api/agencies', { query: { all: 'true' } })
  const { chosen, choose } = useFilters(['which'])
  const close = () => choose({ which: undefined }, { replace: true })
  const open = agencies.find((one) => one.id === chosen.which)
  const columns: Column<Agency>[] = [
    {
      name: 'name',
      label: t('administration.name'),
      by: (one) => one.name,
      cell: (one) => (
        <>
          <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => choose({ which: one.id })}>
            {one.name}
          </UnstyledButton>
          {one.area && (
            <Text size="sm" c="dimmed">
              {one.area}
            </Text>
          )}
        </>
      ),
    },
    { name: 'kind', label: t('administration.kind'), by: (one) => t(`agency_kind.${one.kind}`), cell: (one) => t(`agency_kind.${one.kind}`) },
    {
      name: 'staff',
      label: t('administration.people'),
      align: 'right',
      by: (one) => one.staff,
      cell: (one) => (
        <Go to={`${paths.administration}/people?agency=${one.id}`} size="sm">
          {t('administration.people_n', { count: one.staff })}
        </Go>
      ),
    },
    {
      name: 'programmes',
      label: t('administration.programmes'),
      align: 'right',
      by: (one) => one.programmes,
      cell: (one) => (
        <Go to={`${paths.administration}/programmes?agency=${one.id}`} size="sm">
          {t('administration.programmes_n', { count: one.programmes })}
        </Go>
      ),
    },
    {
      name: 'state',
      label: t('administration.state'),
      by: (one) => Number(one.active),
      cell: (one) => (
        <Group gap={6}>
          <StateBadge state={one.active ? 'met' : 'na'}>{t(one.active ? 'administration.working' : 'administration.closed')}</StateBadge>
          {one.sealed && <StateBadge state="kept">{t('administration.sealed')}</StateBadge>}
        </Group>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('administration.agencies')}
        columns={columns}
        rows={agencies}
        keyOf={(one) => one.id}
        empty={
          <Empty
            title={t('administration.no_agencies')}
            action={<Button onClick={() => choose({ which: 'new' })}>{t('administration.found_agency')}</Button>}
          >
            {t('administration.no_agencies_text')}
          </Empty>
        }
      />
      {chosen.which === 'new' && <FoundAgency onClose={close} />}
      {open && <AgencySheet key={open.version} agency={open} onClose={close} />}
    </>
  )
}
