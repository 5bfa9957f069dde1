import { Alert, Button, SimpleGrid, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { DoStepForm, EndForm, OwnerForm, StepForm } from './item-forms.tsx'
import { Items } from './items.tsx'
import { LogForm, TakeUpForm } from './log-form.tsx'
import { kindWord } from './kind-word.ts'

export type Board = Answer<'GET /api/barriers'>
export type Item = Board['items'][number]
export type Step = Item['steps'][number]
type Kind = Board['kinds'][number]
export type Opened =
  | { what: 'log' }
  | { what: 'take_up'; kind: Kind }
  | { what: 'name_owner' | 'add_step' | 'end'; item: Item }
  | { what: 'do_step'; item: Item; step: Step }

/** What stands in people's way, as numbers of people and never who; what the network has made of it; and whether our own steps reach beyond the person. */
export default function Barriers() {
  const { t, locale } = useWords()
  const board = useAsk('GET /api/barriers')
  const [opened, open] = useOneOpen<Opened>()
  const day = (instant: string) => dayInWords(instant.slice(0, 10), locale)
  const close = () => open(null)
  return (
    <Page
      title={t('barriers.title')}
      lead={t('barriers.lead', { day: day(board.since) })}
      actions={
        board.may.includes('log') ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'log' })}>
            {t('barriers.log')}
          </Button>
        ) : undefined
      }
    >
      {board.mine?.hint && <Mix mine={board.mine} />}
      <Items board={board} open={open} />
      <Kinds board={board} open={open} />
      {board.all.length > 0 && <Levels all={board.all} />}
      <Side title={opened && t(`barriers.${opened.what}`)} opened={opened !== null} close={close}>
        {opened && <OpenedForm board={board} opened={opened} onDone={close} />}
      </Side>
    </Page>
  )
}

function OpenedForm({ board, opened, onDone }: { board: Board; opened: Opened; onDone: () => void }) {
  switch (opened.what) {
    case 'log':
      return <LogForm threshold={board.threshold} onDone={onDone} />
    case 'take_up':
      return <TakeUpForm kind={opened.kind} onDone={onDone} />
    case 'name_owner':
      return <OwnerForm item={opened.item} owners={board.owners} onDone={onDone} />
    case 'add_step':
      return <StepForm item={opened.item} onDone={onDone} />
    case 'do_step':
      return <DoStepForm item={opened.item} step={opened.step} onDone={onDone} />
    case 'end':
      return <EndForm item={opened.item} onDone={onDone} />
  }
}

/** Many steps, all in one place: a hint, never a demand. */
function Mix({ mine }: { mine: NonNullable<Board['mine']> }) {
  const { t } = useWords()
  const n = mine.steps.reduce((sum, one) => sum + one.n, 0)
  const most = mine.steps.toSorted((a, b) => b.n - a.n)[0]!
  return (
    <Alert color="amber" variant="light" title={t('barriers.mix_hint', { n, level: t(`step_level.${most.level}`) })}>
      {t('barriers.mix_hint_text')}
    </Alert>
  )
}

function Kinds({ board, open }: { board: Board; open: (next: Opened) => void }) {
  const words = useWords()
  const { t, locale } = words
  const columns: Column<Kind>[] = [
    { name: 'kind', label: t('barriers.kind'), by: (one) => kindWord(one.kind, words), cell: (one) => <b>{kindWord(one.kind, words)}</b> },
    { name: 'level', label: t('barriers.level'), by: (one) => one.level, cell: (one) => <>{t(`barriers.level.${one.level}`)}</> },
    {
      name: 'people',
      label: t('barriers.people'),
      by: (one) => one.people,
      align: 'right',
      cell: (one) => <>{one.people ?? t('barriers.few')}</>,
    },
    {
      name: 'first',
      label: t('barriers.first'),
      by: (one) => one.since,
      cell: (one) => <>{one.since ? dayInWords(one.since.slice(0, 10), locale) : '–'}</>,
    },
    {
      name: 'made',
      label: t('barriers.made_of_it'),
      cell: (one) => {
        const item = board.items.find((each) => each.id === one.item_id)
        if (item) return <>{t(`barriers.state.${item.state}`)}</>
        if (!board.may.includes('take_up') || one.kind === 'other') return <>–</>
        return (
          <Button
            variant="default"
            size="sm"
            aria-label={`${t('barriers.take_up_short')}: ${kindWord(one.kind, words)}`}
            onClick={() => open({ what: 'take_up', kind: one })}
          >
            {t('barriers.take_up_short')}
          </Button>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={t('barriers.caption')}
      columns={columns}
      rows={board.kinds}
      keyOf={(one) => `${one.kind} ${one.level}`}
      empty={<Empty title={t('barriers.empty')}>{t('barriers.empty_text')}</Empty>}
    />
  )
}

/** From the person outwards, how many steps of plans in force work there. */
function Levels({ all }: { all: Board['all'] }) {
  const { t } = useWords()
  return (
    <Section title={t('barriers.mix')} lead={t('barriers.mix_lead')}>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 6 }} m={0}>
        {LEVELS.map((level) => (
          <div key={level}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`step_level.${level}`)}
            </Text>
            <Text component="dd" m={0} fw={650} className="figures">
              {sayCount(
                all.find((one) => one.level === level),
                t('barriers.mix_few'),
              )}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  )
}
const LEVELS = ['individual', 'family', 'community', 'organisation', 'system', 'policy'] as const
const sayCount = (one: Board['all'][number] | undefined, few: string) => (one === undefined ? 0 : (one.n ?? few))
