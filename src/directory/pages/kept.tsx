import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconMapPin } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ReportLine } from './reports.tsx'

type Kept = Answer<'GET /api/directory/kept'>

/** For who keeps entries of the directory: which to ask about. For the network also how well it is kept, and what is missing where. */
export default function KeptPage() {
  const { t } = useWords()
  const { days, own, to_do, network } = useAsk('GET /api/directory/kept')
  return (
    <Page title={t('directory.kept')} lead={t('directory.kept_lead', { days })} crumbs={[{ to: paths.directory, label: t('directory.title') }]}>
      <Stack gap="lg" maw={860}>
        {own && own.services > 0 && <Text>{t('directory.kept_own', own)}</Text>}
        {to_do.length === 0 &&
          (network ? (
            <Text c="dimmed">{t('directory.kept_none')}</Text>
          ) : (
            <Empty title={t('directory.kept_none')} icon={<IconCheck size={28} />}>
              {t(own?.services === 0 ? 'directory.kept_none_listed' : 'directory.kept_none_text')}
            </Empty>
          ))}
        {to_do.map((entry) => (
          <ToAsk key={entry.id} entry={entry} others={own === null || network !== null} />
        ))}
        {network && <InTime network={network} />}
        {network && <Missing network={network} />}
      </Stack>
    </Page>
  )
}

function ToAsk({ entry, others }: { entry: Kept['to_do'][number]; others: boolean }) {
  const { t } = useWords()
  const name = entry.name ?? t('directory.unnamed')
  const verify = useSend('POST /api/directory/listings/:id/verify', {
    refreshes: ['/api/directory'],
    onDone: () => void doneWithUndo(t('directory.verified')),
  })
  return (
    <Paper component="article" aria-label={name} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            <Go to={`${paths.directory}/listings/${entry.id}`} c="inherit" fw={650}>
              {name}
            </Go>
          </Title>
          <Text size="sm" c="dimmed">
            {others && `${entry.keeper} · `}
            {entry.verified_at ? (
              <>
                {t('directory.kept_last')} <When at={entry.verified_at} />
              </>
            ) : (
              t('directory.entry_never')
            )}
          </Text>
        </div>
        {entry.reports.map((report) => (
          <ReportLine key={report.id} report={report} />
        ))}
        <Refusal refusal={verify.refusal} />
        <Group>
          <Button
            variant="light"
            leftSection={<IconCheck size={18} aria-hidden />}
            loading={verify.sending}
            aria-label={`${t('directory.verify')}: ${name}`}
            onClick={() => verify.send({ params: { id: entry.id } })}
          >
            {t('directory.verify')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

const percent = (part: number, of: number) => (of === 0 ? 0 : Math.floor((100 * part) / of))

function InTime({ network }: { network: NonNullable<Kept['network']> }) {
  const { t } = useWords()
  const { services, in_time } = network
  return (
    <Section
      title={t('directory.kept_share')}
      lead={services === 0 ? t('directory.empty_title') : t('directory.kept_share_lead', { percent: percent(in_time, services) })}
    >
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {network.keepers.map((one) => (
          <Group key={`${one.published_elsewhere}${one.keeper}`} component="li" justify="space-between" gap="xs">
            <Text style={{ flex: '1 1 10rem', minWidth: 0 }}>{one.keeper}</Text>
            <Text className="figures">{t('directory.kept_of', { in_time: one.in_time, services: one.services })}</Text>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Missing({ network: { gaps, least } }: { network: NonNullable<Kept['network']> }) {
  const { t } = useWords()
  return (
    <Section title={t('directory.gaps')} lead={t('directory.gaps_lead', { least })}>
      {gaps.length === 0 && <Text>{t('directory.gaps_none')}</Text>}
      {gaps.map(({ area, domains, nobody_for }) => (
        <Stack key={area} gap={4}>
          <Title order={3} size="h4" className="beside">
            <IconMapPin size={18} style={{ flex: 'none' }} aria-hidden /> {area}
          </Title>
          {domains.length > 0 && (
            <Text>{domains.map(({ domain, services }) => t('directory.gap', { what: t(`category.${domain}`), services })).join(' · ')}</Text>
          )}
          {nobody_for.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('directory.gap_nobody')}: {nobody_for.map((need) => t(`need.${need}`)).join(', ')}
            </Text>
          )}
        </Stack>
      ))}
    </Section>
  )
}
