import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { DataTable } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { TemplateForm } from './template-form.tsx'

/** How alike the plans of each coordinator are, and the goals to begin from. */
export default function Sameness() {
  const { t } = useWords()
  const { coordinators, limit_pct } = useAsk('GET /api/plans/sameness')
  return (
    <Page
      title={t('fitted.title')}
      lead={t('fitted.lead', { limit: limit_pct })}
      crumbs={[{ to: paths.scorecard, label: t('navigation.scorecard') }]}
    >
      <DataTable
        caption={t('fitted.title')}
        rows={coordinators}
        keyOf={(row) => row.staff.id}
        empty={<Empty title={t('fitted.none')}>{t('fitted.none_text')}</Empty>}
        columns={[
          { name: 'name', label: t('fitted.coordinator'), by: (row) => row.staff.name, cell: (row) => row.staff.name },
          { name: 'plans', label: t('fitted.plans'), align: 'right', by: (row) => row.plans, cell: (row) => row.plans },
          {
            name: 'share',
            label: t('fitted.share'),
            by: (row) => row.pct,
            cell: (row) => (
              <StateBadge state={row.over ? 'urgent' : 'met'}>
                {t('fitted.share_of', { pct: row.pct ?? 0, alike: row.look_alike, of: row.plans })}
              </StateBadge>
            ),
          },
          {
            name: 'people',
            label: t('fitted.whose'),
            cell: (row) =>
              row.look_alike === 0 ? (
                '–'
              ) : row.people.length === 0 ? (
                <Text c="dimmed" size="sm">
                  {t('fitted.nobody')}
                </Text>
              ) : (
                <Group gap="xs">
                  {row.people.map((one) => (
                    <Go key={one.id} to={`${paths.person(one.id)}/plan`} size="sm">
                      {one.name || t('planning.unnamed')}
                    </Go>
                  ))}
                </Group>
              ),
          },
        ]}
      />
      <Templates />
    </Page>
  )
}

function Templates() {
  const { t } = useWords()
  const { templates, may } = useAsk('GET /api/goal-templates')
  const [writing, write] = useState(false)
  const { send, sending, refusal } = useSend('POST /api/goal-templates/:template_id/retire')
  const writes = may.includes('write')
  return (
    <Section
      title={t('fitted.templates')}
      lead={t('fitted.templates_lead')}
      actions={
        writes && (
          <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => write(true)}>
            {t('fitted.add')}
          </Button>
        )
      }
    >
      {templates.length === 0 && <Text c="dimmed">{t('fitted.templates_none')}</Text>}
      <Refusal refusal={refusal} />
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {templates.map((one) => (
          <Group component="li" key={one.id} justify="space-between" align="flex-start" gap="sm">
            <div style={{ flex: '1 1 260px', minWidth: 0 }}>
              <Text fw={650}>{one.words}</Text>
              <Text size="sm" c="dimmed">
                {t(`category.${one.category}`)} · {t(`planning.horizon.${one.horizon}`)} · {one.success_measure}
              </Text>
              {one.steps.length > 0 && <Text size="sm">{one.steps.join(' · ')}</Text>}
            </div>
            {writes && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={sending}
                aria-label={t('fitted.retire_one', { goal: one.words })}
                onClick={() => send({ params: { template_id: one.id }, body: { version: one.version } })}
              >
                {t('fitted.retire')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      <Side title={t('fitted.add')} opened={writing} close={() => write(false)}>
        <TemplateForm onDone={() => write(false)} />
      </Side>
    </Section>
  )
}
