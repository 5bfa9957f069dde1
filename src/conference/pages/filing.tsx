import { Button, Group, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './shapes.ts'

const SHOWN: readonly string[] = ['minutes_draft', 'confirmed', 'filed']

/** Two who were there confirm the minutes; then they are filed, and stand. */
export function Filing({ person, one }: Given) {
  const { t } = useWords()
  const params = { person_id: person, conference_id: one.id }
  const confirm = useSend('POST /api/people/:person_id/conferences/:conference_id/confirmations')
  const file = useSend('POST /api/people/:person_id/conferences/:conference_id/filing')
  if (!SHOWN.includes(one.state)) return null
  const names = (outdated: boolean) =>
    one.confirmations
      .filter((each) => each.outdated === outdated)
      .map((each) => each.by)
      .join(', ')
  const open = one.items.flatMap((item) => item.decisions).filter((decision) => !decision.settled).length
  return (
    <Section title={t('conference.minutes')} lead={t(one.state === 'minutes_draft' ? 'conference.confirm_lead' : 'conference.file_lead')}>
      <Stack gap="xs">
        {names(false) && <Text>{t('conference.confirmed_by', { names: names(false) })}</Text>}
        {one.state === 'minutes_draft' && names(true) && <Text c="dimmed">{t('conference.confirmed_before', { names: names(true) })}</Text>}
        {one.state === 'confirmed' && open > 0 && <Text fw={650}>{t('conference.file_open', { n: open })}</Text>}
        <Refusal refusal={confirm.refusal ?? file.refusal} />
        <Group gap="xs" className="no-print">
          {one.may.includes('confirm') && (
            <Button loading={confirm.sending} onClick={() => confirm.send({ params, body: { version: one.version } })}>
              {t('conference.confirm')}
            </Button>
          )}
          {one.may.includes('file') && (
            <Button loading={file.sending} onClick={() => file.send({ params, body: { version: one.version } })}>
              {t('conference.file')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
