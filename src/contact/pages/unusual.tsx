import { Button, Checkbox, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { amountInWords } from '../../web/kit/amount.ts'
import { useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerUnusual } from './unusual-answer.tsx'
import { TriedLine } from './unusual-tried.tsx'
import type { Unusual } from './unusual-words.ts'

/** Something outside the usual: asked for and answered in time; tried, and what came of it. */
export function SomethingUnusual({ person, may_write, own = false }: { person: string; may_write: boolean; own?: boolean }) {
  const { t } = useWords()
  const { asked, tried } = useAsk('GET /api/people/:person_id/flexible', { params: { person_id: person } })
  const [asking, ask] = useDisclosure()
  const [trying, attempt] = useDisclosure()
  return (
    <Section title={t('unusual.title')} lead={t(own ? 'unusual.mine_lead' : 'unusual.lead')}>
      {asked.length + tried.length === 0 && <Text c="dimmed">{t('unusual.none')}</Text>}
      {asked.map((one) => (
        <AskedLine key={one.id} person={person} one={one} />
      ))}
      {tried.map((one) => (
        <TriedLine key={one.id} person={person} one={one} may_write={may_write && !own} />
      ))}
      {asking && <AskForm person={person} onDone={ask.close} />}
      {trying && <TryForm person={person} onDone={attempt.close} />}
      <Group gap="xs">
        {(may_write || own) && !asking && (
          <Button variant="default" onClick={ask.open}>
            {t('unusual.ask')}
          </Button>
        )}
        {may_write && !own && !trying && (
          <Button variant="default" onClick={attempt.open}>
            {t('unusual.try')}
          </Button>
        )}
      </Group>
    </Section>
  )
}

function AskedLine({ person, one }: { person: string; one: Unusual['asked'][number] }) {
  const { t, locale } = useWords()
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {one.words}
        {one.amount_cents > 0 && ` · ${amountInWords(one.amount_cents, locale)}`}{' '}
        <Text span c="dimmed" size="sm" fw={400}>
          · <When at={one.at} />
          {one.by && ` · ${one.by}`}
        </Text>
      </Text>
      {one.outcome ? (
        <Text size="sm">
          {t(`unusual.outcome.${one.outcome}`)}
          {one.granted_cents > 0 && ` · ${amountInWords(one.granted_cents, locale)}`}
          {one.answer && `: ${one.answer}`}
          {one.answered_at && (
            <Text span c="dimmed">
              {' '}
              · <When at={one.answered_at} />
              {one.answered_by && ` · ${one.answered_by}`}
            </Text>
          )}
        </Text>
      ) : (
        <Text size="sm">
          {t('unusual.answer_by')} <Day day={one.due_at.slice(0, 10)} />
        </Text>
      )}
      {one.may_answer && <AnswerUnusual person={person} one={one} />}
    </Stack>
  )
}

function AskForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`unusual-ask:${person}`, { initialValues: { words: '', amount: 0 } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/flexible-requests', {
    onDone: () => {
      draft.done()
      onDone()
    },
    refreshes: [person],
  })
  return (
    <form
      onSubmit={draft.form.onSubmit(({ words, amount }) =>
        send({ params: { person_id: person }, body: { words, amount_cents: Math.round(Number(amount) * 100) } }),
      )}
    >
      <Stack gap="sm">
        <Textarea
          label={t('unusual.ask_words')}
          description={t('unusual.ask_example')}
          autosize
          maxLength={500}
          {...draft.form.getInputProps('words')}
        />
        <NumberInput label={t('unusual.amount')} min={0} decimalScale={2} maw={220} {...draft.form.getInputProps('amount')} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('unusual.ask_send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function TryForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`unusual-try:${person}`, { initialValues: { idea: '', cost: 0, result: '', helped: false } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/unusual-solutions', {
    onDone: () => {
      draft.done()
      onDone()
    },
    refreshes: [person],
  })
  const { form } = draft
  return (
    <form
      onSubmit={form.onSubmit(({ idea, cost, result, helped }) =>
        send({
          params: { person_id: person },
          body: { idea, cost_cents: Math.round(Number(cost) * 100), result, helped: result.trim() === '' ? null : helped },
        }),
      )}
    >
      <Stack gap="sm">
        <Textarea label={t('unusual.try_words')} autosize maxLength={500} {...form.getInputProps('idea')} />
        <NumberInput label={t('unusual.cost')} min={0} decimalScale={2} maw={220} {...form.getInputProps('cost')} />
        <Textarea label={t('unusual.result')} description={t('unusual.result_later')} autosize maxLength={500} {...form.getInputProps('result')} />
        {form.values.result.trim() !== '' && <Checkbox label={t('unusual.helped')} {...form.getInputProps('helped', { type: 'checkbox' })} />}
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('unusual.try_send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
