import { Progress, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { shortInstant } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Person } from './shown.ts'

const FIRST = 3

/** What matters most to them, in their order and their words; and what they can build on. */
export function Matters({ person, name }: { person: Person; name: string }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/people/:person_id/plan', { params: { person_id: person.id } })
  if (!data) return null
  const order = data.order?.issues ?? []
  const goals = order.length > 0 ? [] : data.goals.filter((goal) => goal.state !== 'achieved').slice(0, FIRST)
  const top = order.length > 0 ? order.slice(0, FIRST) : goals.map((goal) => goal.words)
  return (
    <>
      <Section title={t('person.matters', { name })} actions={<Go to={`${paths.person(person.id)}/plan`}>{t('person.tab_plan')}</Go>}>
        {top.length === 0 ? (
          <Text c="dimmed">{t('person.matters_none')}</Text>
        ) : (
          <ol className="glance">
            {top.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        )}
      </Section>
      <Section title={t('person.strengths')}>
        {data.strengths.length === 0 ? (
          <Text c="dimmed">{t('person.strengths_none')}</Text>
        ) : (
          <ul className="glance">
            {data.strengths.slice(0, FIRST).map((strength) => (
              <li key={strength.id}>{strength.words}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

/** Whom they meet next, whoever arranged it. */
export function NextAppointment({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const now = useNow()
  const { data } = useAsking('GET /api/people/:person_id/calendar', { params: { person_id: person.id } })
  const ahead = data?.appointments.filter((one) => one.state === 'planned' && Date.parse(one.ends_at) > now) ?? []
  const [next] = ahead.toSorted((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  if (!next) return null
  return (
    <Text size="sm">
      {t('person.next_appointment')}:{' '}
      <Go to={`${paths.person(person.id)}?tab=calendar`} underline="always">
        {shortInstant(next.starts_at, locale)}
      </Go>{' '}
      · {[next.what, next.with_name, next.place].filter((words) => words !== '').join(', ')}
    </Text>
  )
}

/** How many of their children have an assessment, and how many a plan of their own. */
export function ChildrenAssessed({ person }: { person: Person }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/people/:person_id/children/assessed', { params: { person_id: person.id } })
  if (!data || data.children.length === 0) return null
  const want = data.children.length
  const assessed = data.children.filter((one) => one.assessed).length
  const planned = data.children.filter((one) => one.planned).length
  return (
    <>
      <HowMany words={t('person.children_assessed', { have: assessed, want })} share={assessed / want} />
      {assessed > 0 && <HowMany words={t('person.children_planned', { have: planned, want })} share={planned / want} />}
    </>
  )
}
const HowMany = ({ words, share }: { words: string; share: number }) => (
  <div>
    <Text size="sm">{words}</Text>
    <Progress value={share * 100} aria-label={words} mt={4} />
  </div>
)
