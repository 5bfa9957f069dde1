import { Button, Group, Select, Stack } from '@mantine/core'
import { IconCoins, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { amountInWords } from '../../web/kit/amount.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { BudgetLines } from './lines.tsx'
import { CommitForm } from './commit-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { DecideForm } from './decide-form.tsx'
import { Figures } from './figures.tsx'
import { AcknowledgeForm, ReleaseForm, TakeBackForm } from './said-forms.tsx'
import { SetForm } from './set-form.tsx'
import { SpendForm } from './spend-form.tsx'

export type Budget = Answer<'GET /api/people/:person_id/budget'>['budgets'][number]
export type Commitment = Budget['commitments'][number]
export type Spend = Commitment['spends'][number]
export type Warning = Budget['warnings'][number]
export type Opened =
  | { what: 'set' }
  | { what: 'change' | 'commit'; budget: Budget }
  | { what: 'spend'; budget: Budget; one?: Commitment }
  | { what: 'decide' | 'withdraw' | 'release'; one: Commitment }
  | { what: 'correct'; one: Commitment; spend: Spend }
  | { what: 'acknowledge'; warning: Warning }

/** The money of a plan: what is set aside, what of it is committed, paid and left, what waits for a yes, and where it is going. */
export default function BudgetPart({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { budgets, may } = useAsk('GET /api/people/:person_id/budget', { params: { person_id: person } })
  const [chosen, choose] = useState<string | null>(null)
  const [opened, open] = useOneOpen<Opened>()
  const budget = budgets.find((one) => one.id === chosen) ?? budgets.find((one) => one.when === 'now') ?? budgets[0]
  const close = () => open(null)
  const setAside = may.includes('set') && (
    <Button variant={budget ? 'default' : 'filled'} leftSection={<IconCoins size={18} aria-hidden />} onClick={() => open({ what: 'set' })}>
      {t('budget.set')}
    </Button>
  )
  return (
    <Stack gap="lg">
      {!budget && (
        <Empty title={t('budget.none')} action={setAside || undefined}>
          {t(setAside ? 'budget.none_text' : 'budget.none_to_read')}
        </Empty>
      )}
      {budget && (
        <>
          <Group gap="sm" className="no-print" align="flex-end">
            {budget.may.includes('commit') && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'commit', budget })}>
                {t('budget.commit')}
              </Button>
            )}
            {budget.may.includes('spend') && (
              <Button variant="default" onClick={() => open({ what: 'spend', budget })}>
                {t('budget.spend')}
              </Button>
            )}
            {budget.may.includes('change') && (
              <Button variant="default" onClick={() => open({ what: 'change', budget })}>
                {t('budget.change')}
              </Button>
            )}
            {budget.when === 'over' || budgets.length > 1 ? setAside : null}
            {budgets.length > 1 && (
              <Select
                label={t('budget.which')}
                allowDeselect={false}
                value={budget.id}
                onChange={choose}
                data={budgets.map((one) => ({
                  value: one.id,
                  label: `${dayInWords(one.from_on, locale)} – ${dayInWords(one.to_on, locale)} · ${amountInWords(one.allotment_cents, locale)} (${t(`budget.when.${one.when}`)})`,
                }))}
              />
            )}
          </Group>
          <Figures budget={budget} open={open} />
          <BudgetLines budget={budget} open={open} />
        </>
      )}
      <Side title={opened && t(`budget.${opened.what}`)} opened={opened !== null} close={close}>
        {opened && <OpenedForm person={person} opened={opened} onDone={close} />}
      </Side>
    </Stack>
  )
}

function OpenedForm({ person, opened, onDone }: { person: string; opened: Opened; onDone: () => void }) {
  const given = { person, onDone }
  switch (opened.what) {
    case 'set':
      return <SetForm {...given} />
    case 'change':
      return <SetForm {...given} budget={opened.budget} />
    case 'commit':
      return <CommitForm {...given} budget={opened.budget} />
    case 'spend':
      return <SpendForm {...given} budget={opened.budget} one={opened.one} />
    case 'decide':
      return <DecideForm {...given} one={opened.one} />
    case 'correct':
      return <CorrectForm {...given} one={opened.one} spend={opened.spend} />
    case 'withdraw':
      return <TakeBackForm {...given} one={opened.one} />
    case 'release':
      return <ReleaseForm {...given} one={opened.one} />
    case 'acknowledge':
      return <AcknowledgeForm {...given} warning={opened.warning} />
  }
}
