import { Alert, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconHandStop, IconPlugConnectedX } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { TEAM } from '../../shared/words.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Progress } from '../../web/kit/progress.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Opening } from '../../web/kit/opening.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { ImportRun } from '../contract.ts'
import { Findings } from './findings.tsx'
import { RunState } from './run-state.tsx'
import { Files, Totals } from './summary.tsx'
import { useReason } from './reason.ts'

const LOOK_EVERY_MS = 1_000

/** One import: how far it is, and at its end what came of it and what was not taken. Can be left and come back to. */
export default function Run() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: run, error } = useAsking(
    'GET /api/imports/:id',
    { params: { id } },
    {
      refetchInterval: ({ state }) => ((state.data as ImportRun | undefined)?.state === 'done' ? false : LOOK_EVERY_MS),
    },
  )
  const crumbs = [{ to: paths.import, label: t('import.back') }] as const
  if (!run)
    return error ? (
      <Page title={t('import.title')} crumbs={crumbs}>
        <Refusal refusal={error} />
      </Page>
    ) : (
      <Opening />
    )
  return (
    <Page
      title={run.file_name}
      crumbs={crumbs}
      lead={
        <Group gap="sm">
          <RunState state={run.state} />
          <span>{t(`import.kind_${run.kind}`)}</span>
          <span>
            <When at={run.started_at} />
          </span>
          <span>{run.started_by ?? t('import.by_command')}</span>
        </Group>
      }
    >
      <Stack gap="lg">
        {run.state === 'running' ? (
          <Going run={run} />
        ) : (
          <Ended run={run} notTaken={run.summary?.files.reduce((sum, file) => sum + file.refused, 0) ?? 0} />
        )}
        {run.summary && <Totals summary={run.summary} />}
        {run.state === 'done' && <Next kind={run.kind} />}
        {run.state === 'done' && <Findings id={run.id} name={run.file_name} findings={run.findings} total={run.findings_total} />}
        {run.summary && <Files summary={run.summary} />}
      </Stack>
    </Page>
  )
}

function Going({ run }: { run: ImportRun }) {
  const { t } = useWords()
  const read = run.rows_total !== null && run.rows_done >= run.rows_total
  return (
    <Section title={t('import.running')}>
      <Progress label={t('import.rows')} done={run.rows_done} total={run.rows_total} />
      <Text size="sm" c="dimmed" role="status">
        {read ? t('import.finishing') : t('import.may_leave')}
      </Text>
    </Section>
  )
}

function Ended({ run, notTaken }: { run: ImportRun; notTaken: number }) {
  const { t } = useWords()
  const reason = useReason()
  if (run.state === 'broken') return <Alert color="clay" variant="light" icon={<IconPlugConnectedX aria-hidden />} title={t('import.broken')} />
  if (run.state === 'refused')
    return (
      <Alert color="clay" variant="light" icon={<IconHandStop aria-hidden />} title={t('import.refused')}>
        <Text>{reason(run.refusal ?? '')}</Text>
        {run.refused_at && <Text size="sm">{t('import.refused_where', { where: run.refused_at })}</Text>}
      </Alert>
    )
  return (
    <Alert color="moss" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('import.done', { name: run.file_name })}>
      {notTaken === 0 ? t('import.done_whole') : t('import.done_but', { count: notTaken })}
    </Alert>
  )
}

function Next({ kind }: { kind: ImportRun['kind'] }) {
  const { t } = useWords()
  const knows = useReader().roles.some((role) => (TEAM as readonly string[]).includes(role))
  return (
    <Group gap="md" align="center">
      {kind === 'hmis' && knows && <GoButton to={paths.people}>{t('import.next_people')}</GoButton>}
      {kind === 'hmis' && !knows && <GoButton to={`${paths.administration}/agencies`}>{t('import.next_agencies')}</GoButton>}
      {kind === 'directory' && <GoButton to={paths.directory}>{t('import.next_directory')}</GoButton>}
      {kind === 'hmis' && (
        <GoButton to="/people/duplicates" variant="default">
          {t('duplicates.see')}
        </GoButton>
      )}
      {kind === 'hmis' && (
        <Text size="sm" c="dimmed" maw={560}>
          {t('import.people_hint')} {t('import.duplicates_hint')}
        </Text>
      )}
    </Group>
  )
}
