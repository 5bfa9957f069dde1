import { Button, Drawer, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerForm } from './answer-form.tsx'
import { AskForm } from './ask-form.tsx'
import { RequestCard } from './request-card.tsx'
import { AgainForm, ReviewForm } from './review-forms.tsx'

export type Asked = Answer<'GET /api/people/:person_id/record-requests'>
export type One = Asked['requests'][number]
export type Opened = { what: 'ask' } | { what: 'answer' | 'review' | 'ask_review'; one: One }

/** What the person asked about their own record, and what is due to them. */
export default function RightsPart({ person }: { person: string }) {
  const { t } = useWords()
  const asked = useAsk('GET /api/people/:person_id/record-requests', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const close = () => open(null)
  const ask = asked.may_ask && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'ask' })}>
      {t('rights.ask')}
    </Button>
  )
  return (
    <Stack gap="lg">
      {asked.requests.length === 0 ? (
        <Empty title={t('rights.none')} action={ask || undefined}>
          {t('rights.none_text')}
        </Empty>
      ) : (
        <Group className="no-print">{ask}</Group>
      )}
      {asked.requests.map((one) => (
        <RequestCard key={one.id} person={person} one={one} open={open} />
      ))}
      <Drawer.Root opened={opened !== null} onClose={close} position="right" size="lg">
        <Drawer.Overlay />
        <Drawer.Content>
          <Drawer.Body p={{ base: 'md', sm: 'lg' }}>
            <Group justify="space-between" wrap="nowrap" mb="md">
              <Drawer.Title fw={650} fz="h3">
                {opened && t(`rights.${opened.what}`)}
              </Drawer.Title>
              <Drawer.CloseButton aria-label={t('rights.close')} size={40} />
            </Group>
            {opened?.what === 'ask' && <AskForm person={person} asked={asked} onDone={close} />}
            {opened?.what === 'answer' && <AnswerForm person={person} one={opened.one} onDone={close} />}
            {opened?.what === 'review' && <ReviewForm person={person} one={opened.one} onDone={close} />}
            {opened?.what === 'ask_review' && <AgainForm person={person} one={opened.one} onDone={close} />}
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </Stack>
  )
}
