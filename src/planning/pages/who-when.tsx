import { Table, Text, UnstyledButton } from '@mantine/core'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Action } from '../contract.ts'
import { partyOf, sayParty, type Part } from './part.ts'
import { StepState } from './step-look.tsx'

const WEEK = 7 * 86_400_000
/** The Monday of a day's week. */
const weekOf = (day: string) => {
  const at = Date.parse(`${day}T12:00:00Z`)
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
}
const isShown = (step: Action) => step.state !== 'cancelled' && step.state !== 'confirmed'

/** Who does what by when: a row for each party, a column for each week in which something is due. */
export function WhoWhen({ board, open }: Part) {
  const { t, locale } = useWords()
  const now = useNow()
  const steps = board.actions.filter(isShown)
  if (steps.length === 0) return null
  const weeks = [...new Set(steps.map((step) => (step.due_at ? weekOf(step.due_at.slice(0, 10)) : '')))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b),
  )
  const parties = [...new Set(steps.map((step) => step.responsible_id))].sort((a, b) => Number(a === null) - Number(b === null))
  const isNow = (week: string) => week !== '' && now - Date.parse(`${week}T00:00:00Z`) >= 0 && now - Date.parse(`${week}T00:00:00Z`) < WEEK
  return (
    <Section title={t('planning.who_when')} lead={t('planning.who_when_lead')}>
      <Table.ScrollContainer
        minWidth={Math.max(320, 160 + weeks.length * 170)}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('planning.who_when') } }}
      >
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('planning.party')}</Table.Th>
              {weeks.map((week) => (
                <Table.Th key={week}>
                  {week === '' ? t('planning.no_day') : t('planning.week_of', { day: dayInWords(week, locale, 'short') })}
                  {isNow(week) && (
                    <Text span size="sm" c="dimmed" display="block">
                      {t('planning.this_week')}
                    </Text>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parties.map((party) => (
              <Table.Tr key={party ?? ''}>
                <Table.Th scope="row" fw={600}>
                  {party ? sayParty(partyOf(board, party), t) : t('planning.nobody_yet')}
                </Table.Th>
                {weeks.map((week) => (
                  <Table.Td key={week} style={{ verticalAlign: 'top' }}>
                    {steps
                      .filter((step) => step.responsible_id === party && (step.due_at ? weekOf(step.due_at.slice(0, 10)) : '') === week)
                      .map((step) => (
                        <UnstyledButton key={step.id} className="says" display="block" mb={8} onClick={() => open({ what: 'step', id: step.id })}>
                          <Text span size="sm" display="block" mb={2}>
                            {step.words}
                          </Text>
                          <StepState step={step} />
                        </UnstyledButton>
                      ))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}
