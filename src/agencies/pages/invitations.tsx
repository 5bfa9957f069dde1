import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Frame, type OfAgency } from './frame.tsx'
import { LinkShown } from './link-shown.tsx'

type Invitation = Answer<'GET /api/agencies/:agency_id/invitations'>['open'][number]

/** Links that can still be used: for whom, until when, and how to take one back. */
export function Invitations() {
  return <Frame part="invitations">{(of) => <Open key={of.agency} of={of} />}</Frame>
}

function Open({ of }: { of: OfAgency }) {
  const { t } = useWords()
  const { open } = useAsk('GET /api/agencies/:agency_id/invitations', { params: { agency_id: of.agency } })
  const [shown, setShown] = useState<{ name: string; link: { path: string; expires_at: string } } | null>(null)
  const nameOf = (party: string) => open.find((one) => one.party_id === party)?.name ?? ''
  const withdraw = useSend('POST /api/invitations/:id/withdraw', { onDone: () => void doneWithUndo(t('administration.withdrawn')) })
  const renew = useSend('POST /api/invitations', { onDone: (link, { body }) => setShown({ name: nameOf(body.party_id), link }) })
  const columns: Column<Invitation>[] = [
    {
      name: 'name',
      label: t('administration.name'),
      by: (one) => one.name,
      cell: (one) => (
        <>
          <Text fw={600}>{one.name}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {one.login}
          </Text>
        </>
      ),
    },
    { name: 'by', label: t('administration.invited_by'), by: (one) => one.invited_by, cell: (one) => one.invited_by ?? '–' },
    { name: 'at', label: t('administration.invited_at'), by: (one) => one.at, cell: (one) => <When at={one.at} /> },
    { name: 'until', label: t('administration.valid_until'), by: (one) => one.expires_at, cell: (one) => <When at={one.expires_at} /> },
    {
      name: 'acts',
      label: t('administration.acts'),
      cell: (one) => (
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            size="sm"
            aria-label={t('administration.renew_for', { name: one.name })}
            onClick={() => renew.send({ body: { party_id: one.party_id } })}
          >
            {t('administration.renew')}
          </Button>
          <Button
            variant="default"
            size="sm"
            aria-label={t('administration.withdraw_for', { name: one.name })}
            onClick={() => withdraw.send({ params: { id: one.id } })}
          >
            {t('administration.withdraw')}
          </Button>
        </Group>
      ),
    },
  ]
  return (
    <>
      <Refusal refusal={withdraw.refusal ?? renew.refusal} />
      {shown && <LinkShown key={shown.link.path} {...shown} />}
      <DataTable
        caption={t('administration.invitations')}
        columns={columns}
        rows={open}
        keyOf={(one) => one.id}
        empty={
          <Empty
            title={t('administration.no_invitations')}
            action={<GoButton to={`${paths.administration}/people?who=new&agency=${of.agency}`}>{t('administration.add_worker')}</GoButton>}
          >
            {t('administration.no_invitations_text')}
          </Empty>
        }
      />
    </>
  )
}
