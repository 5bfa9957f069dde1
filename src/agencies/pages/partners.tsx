import { Button, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Frame } from './frame.tsx'
import { useCounts, type Partner } from './reliable.tsx'
import { Sheet } from './sheet.tsx'

/** What was agreed with other agencies, and how each answers; what is past its day comes first. */
export function Partners() {
  return <Frame part="partners">{() => <List />}</Frame>
}

const RANK = { past: 0, wanted: 1, valid: 2, none: 3 } as const
const standingOf = (one: Partner): keyof typeof RANK => one.agreement?.standing ?? (one.agreement_wanted ? 'wanted' : 'none')

function List() {
  const { t } = useWords()
  const { partners, may } = useAsk('GET /api/partners')
  const { chosen, choose } = useFilters(['partner'])
  const counts = useCounts()
  const open = may.includes('agree') ? partners.find((one) => one.agency_id === chosen.partner) : undefined
  const rows = partners.toSorted((a, b) => RANK[standingOf(a)] - RANK[standingOf(b)])
  const columns: Column<Partner>[] = [
    {
      name: 'name',
      label: t('reliable.partner'),
      by: (one) => one.name,
      cell: (one) => (
        <UnstyledButton c="var(--mantine-color-anchor)" fw={600} onClick={() => choose({ partner: one.agency_id })}>
          {one.name}
        </UnstyledButton>
      ),
    },
    { name: 'answers', label: t('reliable.answers'), by: (one) => one.referrals ?? 0, cell: counts },
    { name: 'agreement', label: t('reliable.agreement'), by: (one) => RANK[standingOf(one)], cell: (one) => <Standing one={one} /> },
  ]
  return (
    <>
      <DataTable
        caption={t('administration.partners')}
        columns={columns}
        rows={rows}
        keyOf={(one) => one.agency_id}
        empty={<Empty title={t('reliable.no_partners')}>{t('reliable.no_partners_text')}</Empty>}
      />
      {open && (
        <AgreementSheet key={open.agreement?.version ?? 'new'} partner={open} onClose={() => choose({ partner: undefined }, { replace: true })} />
      )}
    </>
  )
}

function Standing({ one }: { one: Partner }) {
  const { t, locale } = useWords()
  const day = one.agreement ? dayInWords(one.agreement.review_on, locale) : ''
  switch (standingOf(one)) {
    case 'past':
      return <StateBadge state="missed">{t('reliable.past', { day })}</StateBadge>
    case 'valid':
      return <StateBadge state="met">{t('reliable.valid', { day })}</StateBadge>
    case 'wanted':
      return <StateBadge state="soon">{t('reliable.wanted')}</StateBadge>
    default:
      return <Text c="dimmed">{t('reliable.none')}</Text>
  }
}

function AgreementSheet({ partner: { agency_id, name, agreement }, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useWords()
  const form = useForm({
    initialValues: { scope: agreement?.scope ?? '', from_on: agreement?.from_on ?? '', review_on: agreement?.review_on ?? '' },
  })
  const begin = useSend('POST /api/partners/agreements', {
    onDone: () => {
      onClose()
      void doneWithUndo(t('reliable.saved'))
    },
  })
  const change = useSend('PATCH /api/partners/agreements/:partnership_agreement_id', {
    onDone: (_answer, { body }) => {
      onClose()
      void doneWithUndo(t(body.ended ? 'reliable.ended' : 'reliable.saved'))
    },
  })
  const set = ({ scope, from_on, review_on }: typeof form.values, ended = false) =>
    agreement
      ? change.send({ params: { partnership_agreement_id: agreement.id }, body: { scope, review_on, ended, version: agreement.version } })
      : begin.send({ body: { with_id: agency_id, scope, from_on, review_on } })
  return (
    <Sheet title={t('reliable.agreement_with', { name })} onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => set(values))}>
        <Stack gap="md">
          <Textarea
            label={t('reliable.scope')}
            description={t('reliable.scope_hint')}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={1000}
            {...form.getInputProps('scope')}
          />
          {!agreement && (
            <DayField
              label={t('reliable.from')}
              required
              withAsterisk={false}
              value={form.values.from_on || null}
              onChange={(day) => form.setFieldValue('from_on', day ?? '')}
            />
          )}
          <DayField
            label={t('reliable.review')}
            required
            withAsterisk={false}
            value={form.values.review_on || null}
            onChange={(day) => form.setFieldValue('review_on', day ?? '')}
          />
          <Refusal refusal={begin.refusal ?? change.refusal} />
          <Group>
            <Button type="submit" loading={begin.sending || change.sending}>
              {t(agreement ? 'reliable.save' : 'reliable.write')}
            </Button>
            {agreement && (
              <Button
                variant="default"
                loading={change.sending}
                onClick={() => set({ scope: agreement.scope, from_on: agreement.from_on, review_on: agreement.review_on }, true)}
              >
                {t('reliable.end')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Sheet>
  )
}
