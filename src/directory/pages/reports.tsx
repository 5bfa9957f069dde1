import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Found = Answer<'GET /api/directory/listings/:id/reports'>
type Report = Found['reports'][number]
const WRONG = ['phone_wrong', 'closed', 'moved', 'hours_wrong', 'not_offered', 'other'] as const
const RELIABLE = ['reliable', 'mixed', 'unreliable'] as const
/** Who tries services for people, and so can say what they found. */
const TRYING = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor']

/** One thing that somebody found. */
export function ReportLine({ report }: { report: Report }) {
  const { t } = useWords()
  return (
    <Stack gap={2}>
      <Group gap="xs">
        {report.wrong && (
          <StateBadge state={report.open ? 'soon' : 'met'}>
            {report.open ? t(`directory.wrong.${report.wrong}`) : t('directory.wrong_seen_to', { what: t(`directory.wrong.${report.wrong}`) })}
          </StateBadge>
        )}
        {report.reliability && <Text fw={600}>{t(`directory.reliability.${report.reliability}`)}</Text>}
        <Text size="sm" c="dimmed">
          {report.by}, <When at={report.at} />
        </Text>
      </Group>
      {report.words && <Text style={{ whiteSpace: 'pre-line' }}>{report.words}</Text>}
    </Stack>
  )
}

/** For staff: what others found here, and a place to say what one found oneself. */
export function Reports({ id }: { id: string }) {
  const { t } = useWords()
  const reader = useReader()
  const [saying, setSaying] = useState(false)
  const { data } = useAsking('GET /api/directory/listings/:id/reports', { params: { id } })
  const may = reader.roles.some((role) => TRYING.includes(role))
  if (!data || (!may && data.reports.length === 0)) return null
  const rated = RELIABLE.filter((one) => data.rated[one] > 0)
  return (
    <Section title={t('directory.found')} lead={data.reports.length === 0 && t('directory.found_none')}>
      {rated.length > 0 && <Text>{rated.map((one) => t(`directory.rated_${one}`, { count: data.rated[one] })).join(' · ')}</Text>}
      {data.reports.slice(0, 5).map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
      {may && !saying && (
        <Group className="no-print">
          <Button variant="light" leftSection={<IconFlag size={18} aria-hidden />} onClick={() => setSaying(true)}>
            {t('directory.report')}
          </Button>
        </Group>
      )}
      {saying && <ReportForm id={id} close={() => setSaying(false)} />}
    </Section>
  )
}

function ReportForm({ id, close }: { id: string; close: () => void }) {
  const { t } = useWords()
  const [wrong, setWrong] = useState<Report['wrong']>(null)
  const [reliability, setReliability] = useState<Report['reliability']>(null)
  const said = useSaid(`listing-report:${id}`)
  const { send, sending, refusal } = useSend('POST /api/directory/listings/:id/reports', {
    refreshes: ['/api/directory'],
    onDone: said.sent(() => {
      void doneWithUndo(t('directory.reported'))
      close()
    }),
  })
  return (
    <Stack gap="md">
      <Select
        label={t('directory.report_wrong')}
        placeholder={t('directory.report_nothing_wrong')}
        clearable
        data={WRONG.map((value) => ({ value, label: t(`directory.wrong.${value}`) }))}
        value={wrong}
        onChange={setWrong}
      />
      <Choices
        label={t('directory.report_reliable')}
        choices={RELIABLE.map((code) => ({ code, title: t(`directory.reliability.${code}`) }))}
        value={reliability}
        onChange={setReliability}
        columns={3}
      />
      <Said said={said} label={t('directory.report_words')} description={t('directory.report_words_hint')} maxLength={500} />
      <Refusal refusal={refusal} />
      <Group>
        <Button loading={sending} onClick={() => send({ params: { id }, body: { wrong, reliability, words: said.words } })}>
          {t('directory.report_save')}
        </Button>
        <Button variant="subtle" color="gray" c="dimmed" onClick={close}>
          {t('directory.report_cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
