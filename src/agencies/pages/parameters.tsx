import { Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Frame } from './frame.tsx'
import { groupOf, groups, isGroup, type Group } from './parameter-groups.ts'
import { ParameterSheet } from './parameter-sheet.tsx'
import { sayParameter, sayValue, type Parameter } from './parameter-words.ts'

/** The thresholds by which practice is judged: read by every administrator, changed by the network. */
export default function Parameters() {
  return <Frame part="parameters">{({ network }) => <List network={network} />}</Frame>
}

function List({ network }: { network: boolean }) {
  const words = useWords()
  const { t } = words
  const parameters = useAsk('GET /api/parameters')
  const { chosen, choose } = useFilters(['q', 'step', 'key'])
  const step = isGroup(chosen.step) ? chosen.step : 'entry'
  const wanted = (chosen.q ?? '').toLocaleLowerCase()
  const rows = parameters.filter((one) =>
    wanted ? `${sayParameter(words, one.key)} ${one.key}`.toLocaleLowerCase().includes(wanted) : groupOf(one.key) === step,
  )
  const open = parameters.find((one) => one.key === chosen.key)
  const columns: Column<Parameter>[] = [
    {
      name: 'what',
      label: t('parameters.what'),
      by: (one) => sayParameter(words, one.key),
      cell: (one) => (
        <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => choose({ key: one.key })}>
          {sayParameter(words, one.key)}
        </UnstyledButton>
      ),
    },
    { name: 'value', label: t('parameters.value'), cell: (one) => sayValue(words, one.key, one.value) },
    {
      name: 'since',
      label: t('parameters.since'),
      by: (one) => (one.versions > 1 ? one.from_at : null),
      cell: (one) =>
        one.versions > 1 ? (
          <When at={one.from_at} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('parameters.as_given')}
          </Text>
        ),
    },
  ]
  return (
    <>
      <TextInput
        label={t('parameters.find')}
        maw={420}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={chosen.q ?? ''}
        onChange={(event) => choose({ q: event.currentTarget.value }, { replace: true })}
      />
      {!wanted && <Steps step={step} />}
      <DataTable
        caption={wanted ? t('administration.parameters') : t(`parameters.step.${step}`)}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.key}
        empty={<Empty title={t('parameters.none_found')}>{t('parameters.none_found_text')}</Empty>}
      />
      {open && <ParameterSheet key={open.version} parameter={open} network={network} onClose={() => choose({ key: undefined }, { replace: true })} />}
    </>
  )
}

/** One step of care at a time: there are about a hundred thresholds. */
function Steps({ step }: { step: Group }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('parameters.steps')} className="no-print">
      <ul className="parts steps">
        {groups.map((one) => (
          <li key={one}>
            <Link to={`${paths.administration}/parameters`} search={{ step: one }} aria-current={one === step ? 'page' : undefined}>
              {t(`parameters.step.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
