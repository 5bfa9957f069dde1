import { Autocomplete, Button, Group, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Frame, type OfAgency } from './frame.tsx'
import { Sheet } from './sheet.tsx'

type Programme = Answer<'GET /api/agencies/:agency_id/programmes'>[number]

/** What an agency runs; a programme that has ended stays in the records it stands in. */
export function Programmes() {
  const { t } = useWords()
  const { choose } = useFilters(['programme'])
  return (
    <Frame
      part="programmes"
      actions={() => (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => choose({ programme: 'new' })}>
          {t('administration.begin_programme')}
        </Button>
      )}
    >
      {(of) => <List key={of.agency} of={of} />}
    </Frame>
  )
}

function List({ of }: { of: OfAgency }) {
  const { t } = useWords()
  const programmes = useAsk('GET /api/agencies/:agency_id/programmes', { params: { agency_id: of.agency } })
  const { chosen, choose } = useFilters(['programme'])
  const close = () => choose({ programme: undefined }, { replace: true })
  const open = programmes.find((one) => one.id === chosen.programme)
  const columns: Column<Programme>[] = [
    {
      name: 'name',
      label: t('administration.name'),
      by: (one) => one.name,
      cell: (one) => (
        <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => choose({ programme: one.id })}>
          {one.name}
        </UnstyledButton>
      ),
    },
    { name: 'kind', label: t('administration.kind'), by: (one) => one.kind, cell: (one) => one.kind },
    {
      name: 'state',
      label: t('administration.state'),
      by: (one) => Number(one.active),
      cell: (one) => <StateBadge state={one.active ? 'met' : 'na'}>{t(one.active ? 'administration.running' : 'administration.closed')}</StateBadge>,
    },
  ]
  return (
    <>
      <DataTable
        caption={t('administration.programmes')}
        columns={columns}
        rows={programmes}
        keyOf={(one) => one.id}
        empty={
          <Empty
            title={t('administration.no_programmes')}
            action={<Button onClick={() => choose({ programme: 'new' })}>{t('administration.begin_programme')}</Button>}
          >
            {t('administration.no_programmes_text')}
          </Empty>
        }
      />
      {(open || chosen.programme === 'new') && (
        <ProgrammeSheet
          key={open?.version ?? 'new'}
          programme={open}
          kinds={[...new Set(programmes.map((one) => one.kind))]}
          of={of}
          onClose={close}
        />
      )}
    </>
  )
}

type Given = { programme: Programme | undefined; kinds: string[]; of: OfAgency; onClose: () => void }

function ProgrammeSheet({ programme, kinds, of, onClose }: Given) {
  const { t } = useWords()
  const form = useForm({ initialValues: { name: programme?.name ?? '', kind: programme?.kind ?? '' } })
  const begin = useSend('POST /api/agencies/:agency_id/programmes', { onDone: onClose })
  const change = useSend('PATCH /api/programmes/:programme_id', {
    onDone: (_answer, { body }) => {
      onClose()
      if (body.active !== programme?.active)
        void doneWithUndo(t(body.active ? 'administration.programme_opened' : 'administration.programme_closed', { name: body.name }))
    },
  })
  const set = (values: { name: string; kind: string }, active: boolean) =>
    programme
      ? change.send({ params: { programme_id: programme.id }, body: { ...values, active, version: programme.version } })
      : begin.send({ params: { agency_id: of.agency }, body: values })
  return (
    <Sheet title={programme?.name ?? t('administration.begin_programme')} onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => set(values, programme?.active ?? true))}>
        <Stack gap="md">
          <TextInput label={t('administration.name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
          <Autocomplete
            label={t('administration.kind')}
            description={t('administration.programme_kind_text')}
            required
            withAsterisk={false}
            maxLength={60}
            data={kinds}
            {...form.getInputProps('kind')}
          />
          <Refusal refusal={begin.refusal ?? change.refusal} />
          <Group>
            <Button type="submit" loading={begin.sending || change.sending}>
              {t(programme ? 'administration.save' : 'administration.begin_programme')}
            </Button>
            {programme && (
              <Button
                variant="default"
                loading={change.sending}
                onClick={() => set({ name: programme.name, kind: programme.kind }, !programme.active)}
              >
                {t(programme.active ? 'administration.close_programme' : 'administration.open_programme')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Sheet>
  )
}
