import { List, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import {
  IconAlertTriangle, IconCalendarEvent, IconChecklist, IconCoin, IconHeart, IconListNumbers, IconMessage, IconSignature, IconTarget, IconUsers,
} from '@tabler/icons-react' // prettier-ignore
import type { ReactNode } from 'react'
import { Card } from '../../web/kit/section.tsx'
import { useFilters } from '../../web/kit/use-filters.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { GoalPartners } from './goal-partners.tsx'
import { useOwned, type Owned } from './owned.tsx'
import { isOpenGoal, isUnanswered, partyOf, sayParty, stepsOf, type Part } from './part.ts'

const FORMATS = ['plain', 'large_print', 'easy_read'] as const
type Format = (typeof FORMATS)[number]
const SIZE: Record<Format, string> = { plain: '1.15rem', large_print: '1.6rem', easy_read: '1.45rem' }
const SYMBOL = {
  situation: IconMessage,
  strengths: IconHeart,
  priorities: IconListNumbers,
  goals: IconTarget,
  actions: IconChecklist,
  roles: IconUsers,
  budget: IconCoin,
  risks: IconAlertTriangle,
  review: IconCalendarEvent,
  agreement: IconSignature,
}

/** The plan as its owner reads it, in plain words and in their order; made to be printed and taken along, in one of three forms. */
export function PersonsView(part: Part) {
  return part.board.plan ? <WithItsParts {...part} /> : <Ten {...part} owned={null} format="plain" />
}

function WithItsParts(part: Part) {
  const { t } = useWords()
  const owned = useOwned(part.person)
  const { chosen, choose } = useFilters(['form'])
  const format = FORMATS.find((one) => one === chosen.form) ?? 'plain'
  return (
    <Stack gap="lg">
      <SegmentedControl
        className="no-print"
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('planning.copy_format')}
        value={format}
        onChange={(form) => choose({ form: form === 'plain' ? undefined : form })}
        data={FORMATS.map((value) => ({ value, label: t(`planning.format_short.${value}`) }))}
      />
      <Ten {...part} owned={owned} format={format} />
    </Stack>
  )
}

type Given = Part & { owned: Owned | null; format: Format }
/** The ten parts, in the same order for everybody. */
function Ten(given: Given) {
  const { t } = useWords()
  const { board, owned, format } = given
  const said = (section: string) => owned?.sections.find((one) => one.section === section)?.words
  const open = board.goals.filter(isOpenGoal)
  const agreement = board.plan?.agreement
  const parts: Record<keyof typeof SYMBOL, ReactNode> = {
    situation: said('situation') || board.voices.map((one) => <Text key={one.id}>“{one.words}”</Text>),
    strengths: said('strengths') || <Lines lines={board.strengths.map((one) => one.words)} />,
    priorities: board.order && <Lines lines={board.order.issues} numbered />,
    goals: open.map((goal) => (
      <div key={goal.id}>
        <Text fw={650}>{goal.words}</Text>
        <Text>
          {t('planning.by_day')} <Day day={goal.target_on} style="full" />
        </Text>
        <GoalPartners {...given} goal={goal} mine />
        {format !== 'easy_read' && (
          <Text>
            {t('planning.we_know_when')} {goal.success_measure}
          </Text>
        )}
      </div>
    )),
    actions: <Steps {...given} />,
    roles: <People {...given} />,
    budget: said('budget'),
    risks: said('risks'),
    review: board.plan?.next_review_on && (
      <Text>
        {t('planning.we_look_again')} <Day day={board.plan.next_review_on} style="full" />
      </Text>
    ),
    agreement: agreement && (
      <Text>
        <Day day={agreement.at.slice(0, 10)} style="full" /> {agreement.words && `“${agreement.words}”`}
      </Text>
    ),
  }
  return (
    <Stack gap="lg" maw={820} style={{ fontSize: SIZE[format], '--mantine-font-size-md': SIZE[format] } as object}>
      {(Object.keys(SYMBOL) as (keyof typeof SYMBOL)[]).map((section) => {
        const Symbol = SYMBOL[section]
        return (
          <Card key={section}>
            <Title order={2} mb="sm" className="beside">
              {format === 'easy_read' && <Symbol size={44} aria-hidden />}
              {t(`planning.section.${section}`)}
            </Title>
            <Stack gap="sm">{isThere(parts[section]) ? parts[section] : <Text c="dimmed">{t('planning.section_nothing')}</Text>}</Stack>
          </Card>
        )
      })}
    </Stack>
  )
}
const isThere = (part: ReactNode) =>
  part !== null && part !== undefined && part !== '' && part !== false && !(Array.isArray(part) && part.length === 0)

const Lines = ({ lines, numbered = false }: { lines: readonly string[]; numbered?: boolean }) => (
  <List type={numbered ? 'ordered' : 'unordered'} size="md" spacing={6}>
    {lines.map((line) => (
      <List.Item key={line}>{line}</List.Item>
    ))}
  </List>
)

const useWho = ({ board }: Given) => {
  const { t } = useWords()
  return (id: string | null) => (id === board.owner.id ? t('planning.me') : sayParty(partyOf(board, id), t))
}

function Steps(given: Given) {
  const { t } = useWords()
  const { board } = given
  const who = useWho(given)
  const promises = board.actions.filter((one) => one.kind === 'promise' && one.state !== 'cancelled')
  const steps = board.goals.filter(isOpenGoal).flatMap((goal) => stepsOf(board, goal.id))
  return (
    <>
      <List size="md" spacing={8}>
        {steps.map((step) => (
          <List.Item key={step.id}>
            {step.words}
            <Text span display="block" c="dimmed">
              {isUnanswered(step) ? t('planning.asked_of', { name: who(step.responsible_id) }) : who(step.responsible_id)} ·{' '}
              <Day day={step.due_at?.slice(0, 10) ?? null} />
            </Text>
          </List.Item>
        ))}
      </List>
      {promises.length > 0 && <Text fw={650}>{t('planning.promised_to_me')}</Text>}
      <List size="md" spacing={8}>
        {promises.map((one) => (
          <List.Item key={one.id}>
            {one.words}
            <Text span display="block" c="dimmed">
              {who(one.responsible_id)} · <Day day={one.due_at?.slice(0, 10) ?? null} /> ·{' '}
              {t(`planning.promise_state.${one.state === 'done' || one.state === 'confirmed' ? 'kept' : one.overdue ? 'late' : 'open'}`)}
            </Text>
          </List.Item>
        ))}
      </List>
    </>
  )
}

function People(given: Given) {
  const { t } = useWords()
  const { board } = given
  const coordinator = board.coordinators.find((one) => one.state === 'current')
  const others = board.participants.filter((one) => one.party_id !== board.owner.id && one.party_id !== coordinator?.staff_id)
  return (
    <List size="md" spacing={8}>
      {coordinator && (
        <List.Item>
          {sayParty(partyOf(board, coordinator.staff_id), t)}: {t('planning.my_coordinator')}
        </List.Item>
      )}
      {others.map((one) => (
        <List.Item key={one.id}>
          {sayParty(partyOf(board, one.party_id), t)}: {one.role}
          {one.contact_path && ` · ${one.contact_path}`}
        </List.Item>
      ))}
    </List>
  )
}
