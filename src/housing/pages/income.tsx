import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { amountInWords } from '../../web/kit/amount.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { HowSaid, type Mode } from './how-said.tsx'
import type { Part } from './housing.tsx'

/** What there is to live on in a week, as the person says. */
export function IncomeCard({ person, told: { income, may }, own }: Part) {
  const { t, locale } = useWords()
  const [open, show] = useState(false)
  return (
    <Section title={t('housing.income')} lead={t('housing.income_lead')}>
      <Text>
        {income
          ? t('housing.income_is', { amount: amountInWords(income.cents, locale), day: dayInWords(income.at.slice(0, 10), locale) })
          : t('housing.income_none')}
        {income?.words && ` · ${income.words}`}
      </Text>
      {may.includes('income') && !open && (
        <Button variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
          {t(income ? 'housing.income_again' : 'housing.income_say')}
        </Button>
      )}
      {open && <IncomeForm person={person} own={own} onDone={() => show(false)} />}
    </Section>
  )
}

function IncomeForm({ person, own, onDone }: { person: string; own: boolean; onDone: () => void }) {
  const { t } = useWords()
  const [mode, say] = useState<Mode>('dictated')
  const draft = useDraft(`income:${person}`, { initialValues: { amount: '' as number | '', words: '' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/income', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const keep = ({ amount, words }: typeof form.values) => {
    if (amount !== '') send({ params: { person_id: person }, body: { cents: Math.round(amount * 100), words, ...(own ? {} : { mode }) } })
  }
  return (
    <form onSubmit={form.onSubmit(keep)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Group gap="md" align="flex-end">
          <NumberInput label={t('housing.amount')} min={0} decimalScale={2} hideControls w="8rem" {...form.getInputProps('amount')} />
          <TextInput label={t('housing.from')} maxLength={500} style={{ flex: '1 1 14rem' }} {...form.getInputProps('words')} />
        </Group>
        {!own && <HowSaid value={mode} onChange={say} />}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={form.values.amount === ''} style={{ alignSelf: 'flex-start' }}>
          {t('housing.keep')}
        </Button>
      </Stack>
    </form>
  )
}
