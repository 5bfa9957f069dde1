import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Side } from '../../web/kit/side.tsx'
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
      <Side title={opened && t(`rights.${opened.what}`)} opened={opened !== null} close={close}>
        {opened?.what === 'ask' && <AskForm person={person} asked={asked} onDone={close} />}
        {opened?.what === 'answer' && <AnswerForm person={person} one={opened.one} onDone={close} />}
        {opened?.what === 'review' && <ReviewForm person={person} one={opened.one} onDone={close} />}
        {opened?.what === 'ask_review' && <AgainForm person={person} one={opened.one} onDone={close} />}
      </Side>
    </Stack>
  )
}
