import { Select } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import './administration.css'

/** An agency's own administrator describes that one; the network's keeps them all. */
export const PARTS = ['people', 'invitations', 'programmes', 'agency', 'partners', 'agencies', 'parameters'] as const
export type Part = (typeof PARTS)[number]
export type OfAgency = { agency: string; network: boolean }

type Given = { part: Part; actions?: (of: OfAgency) => ReactNode; children: (of: OfAgency) => ReactNode }

/** What stands around each part of administration: who may, of which agency, and the ways to the other parts. */
export function Frame({ part, actions, children }: Given) {
  const { t } = useWords()
  const reader = useReader()
  const { chosen } = useFilters(['agency'])
  const network = reader.roles.includes('network_admin')
  if (!network && !reader.roles.includes('agency_admin')) return <NotYours />
  const of = { network, agency: (network && chosen.agency) || reader.agency!.id }
  const elsewhere = of.agency === reader.agency?.id ? {} : { agency: of.agency }
  return (
    <Page title={t(`administration.${part}`)} lead={t(`administration.${part}_lead`)} actions={actions?.(of)}>
      <nav aria-label={t('administration.title')} className="no-print">
        <ul className="parts">
          {PARTS.filter((one) => one !== (network ? 'agency' : 'agencies') && (one !== 'partners' || reader.roles.includes('agency_admin'))).map(
            (one) => (
              <li key={one}>
                <Link to={`${paths.administration}/${one}`} search={elsewhere} aria-current={one === part ? 'page' : undefined}>
                  {t(`administration.${one}`)}
                </Link>
              </li>
            ),
          )}
          <li>
            <Link to={`${paths.entry}/packs`}>{t('administration.packs')}</Link>
          </li>
        </ul>
      </nav>
      {network && part !== 'agencies' && part !== 'parameters' && part !== 'partners' && <WhichAgency of={of} />}
      {children(of)}
    </Page>
  )
}

function WhichAgency({ of }: { of: OfAgency }) {
  const { t } = useWords()
  const { choose } = useFilters(['agency'])
  const agencies = useAsking('GET /api/agencies', { query: { all: 'true' } }).data ?? []
  return (
    <Select
      label={t('administration.which_agency')}
      searchable
      allowDeselect={false}
      maw={420}
      value={of.agency}
      onChange={(agency) => agency && choose({ agency })}
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function NotYours() {
  const { t } = useWords()
  useDocumentTitle(`${t('administration.title')} · ${t('shell.brand')}`)
  return (
    <Empty
      level={1}
      icon={<IconLock size={28} />}
      title={t('administration.not_yours')}
      action={<GoButton to={paths.first}>{t('shell.nowhere_go')}</GoButton>}
    >
      {t('administration.not_yours_text')}
    </Empty>
  )
}
