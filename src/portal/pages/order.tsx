import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Board } from './plan.tsx'
import { Screen } from './screen.tsx'
import { WhoReads } from './who-reads.tsx'

const firstOrder = (board: Board) => board.order?.issues ?? [...new Set(board.goals.map((goal) => goal.issue || goal.words))]

/** What comes first, in the person's own order; theirs counts. */
export default function MyOrder() {
  const { t } = useWords()
  const { id } = useReader()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: id } })
  return (
    <Screen title={t('my.go.order')} lead={t('my.order_lead')}>
      {board.may_next.includes('order') ? (
        <Order board={board} person={id} />
      ) : (
        <>
          <Text>{t('my.order_needs_plan')}</Text>
          <Button size="lg" onClick={() => goTo('words')}>
            {t('my.say')}
          </Button>
        </>
      )}
    </Screen>
  )
}

function Order({ board, person }: { board: Board; person: string }) {
  const { t } = useWords()
  const draft = useDraft(`order:${person}`, { initialValues: { issues: firstOrder(board) } })
  const [added, setAdded] = useState('')
  const { send, sending, refusal, done, reset } = useSend('POST /api/people/:person_id/plan/priorities', { onDone: draft.done })
  const { issues } = draft.form.values
  const put = (changed: string[]) => {
    if (done) reset()
    draft.form.setFieldValue('issues', changed)
  }
  const swap = (from: number, to: number) => put(issues.map((issue, at) => (at === from ? issues[to]! : at === to ? issues[from]! : issue)))
  const add = () => {
    const words = added.trim()
    if (words !== '' && !issues.includes(words)) put([...issues, words])
    setAdded('')
  }
  return (
    <Stack gap="md">
      {board.workers_order && (
        <Text size="sm" c="dimmed">
          {t('my.order_theirs', { words: board.workers_order.issues.join(', ') })}
        </Text>
      )}
      {board.safety_first && <Text>{t('my.order_safety', { issue: board.safety_first.issue, reason: board.safety_first.reason })}</Text>}
      {issues.length === 0 && <Text>{t('my.order_none')}</Text>}
      <ol className="my-menu">
        {issues.map((issue, at) => (
          <li key={issue} className="my-menu-row my-order">
            <Text fw={600}>
              {at + 1}. {issue}
            </Text>
            <ActionIcon
              size={44}
              variant="default"
              aria-label={t('my.order_up', { words: issue })}
              disabled={at === 0}
              onClick={() => swap(at, at - 1)}
            >
              <IconArrowUp size={22} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={44}
              variant="default"
              aria-label={t('my.order_down', { words: issue })}
              disabled={at === issues.length - 1}
              onClick={() => swap(at, at + 1)}
            >
              <IconArrowDown size={22} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={44}
              variant="subtle"
              color="gray"
              aria-label={t('my.order_out', { words: issue })}
              onClick={() => put(issues.filter((one) => one !== issue))}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          style={{ flex: 1 }}
          label={t('my.order_add')}
          maxLength={200}
          value={added}
          onChange={(event) => setAdded(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button variant="default" size="md" mih={44} onClick={add}>
          {t('my.order_add_button')}
        </Button>
      </Group>
      <DraftNote draft={draft} />
      <WhoReads person={person} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={issues.length === 0}
        onClick={() => send({ params: { person_id: person }, body: { by: 'person', issues, mode: 'self' } })}
      >
        {t('my.save')}
      </Button>
      {done && (
        <Text role="status" fw={650}>
          {t('my.sent')}
        </Text>
      )}
    </Stack>
  )
}
