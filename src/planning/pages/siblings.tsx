import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconEqual } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import { isOpenGoal, type Part } from './part.ts'

/** A goal of a brother or sister, and whose it is. */
export type Like = { goal: Goal; name: string }
const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** What stands in the plans of a child's brothers and sisters: to begin from, never to be copied. Each of those plans is opened as such, and the opening logged. */
export function Siblings(part: Part) {
  const { t } = useWords()
  const child = part.board.plan?.kind === 'child'
  const { data } = useAsking('GET /api/people/:person_id', { params: { person_id: part.person } }, { enabled: child })
  if (!child || !data) return null
  const near = [
    ...data.household.filter((one) => one.role === 'child' && one.person_id !== part.person),
    ...data.relationships.filter((one) => one.relation === 'sibling'),
  ]
  const siblings = near.filter((one, at) => near.findIndex((other) => other.person_id === one.person_id) === at)
  if (siblings.length === 0) return null
  return (
    <Section title={t('siblings.title')} lead={t('siblings.lead')}>
      <Stack gap="md">
        {siblings.map((one) => (
          <Sibling key={one.person_id} {...part} sibling={one.person_id} name={one.name ?? t('planning.unnamed')} />
        ))}
      </Stack>
    </Section>
  )
}

function Sibling({ board, open, sibling, name }: Part & { sibling: string; name: string }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/people/:person_id/plan', { params: { person_id: sibling } })
  const goals = data?.goals.filter(isOpenGoal) ?? []
  const mine = board.goals.filter(isOpenGoal)
  return (
    <div>
      <Title order={3} size="h4">
        {name}
      </Title>
      {goals.length === 0 && <Text c="dimmed">{t('siblings.none')}</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {goals.map((goal) => {
          const same = mine.find((one) => alike(one.words, goal.words))
          return (
            <li key={goal.id}>
              <Group gap="sm">
                <Text>{goal.words}</Text>
                {!same && board.may_next.includes('write') && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    className="no-print"
                    aria-label={`${t('siblings.begin_from')}: ${goal.words}`}
                    onClick={() => open({ what: 'goal', like: { goal, name } })}
                  >
                    {t('siblings.begin_from')}
                  </Button>
                )}
              </Group>
              {same && (
                <SameWords name={name}>
                  <Button size="compact-md" variant="light" className="no-print" onClick={() => open({ what: 'goal', goal: same })}>
                    {t('siblings.reword')}
                  </Button>
                </SameWords>
              )}
            </li>
          )
        })}
      </Stack>
    </div>
  )
}

const SameWords = ({ name, children }: { name: string; children?: ReactNode }) => {
  const { t } = useWords()
  return (
    <Alert color="amber" variant="light" role="status" mt="xs" icon={<IconEqual aria-hidden />} title={t('siblings.same', { name })}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('siblings.same_why')}</Text>
        {children}
      </Stack>
    </Alert>
  )
}

/** While a goal still says what the brother's or sister's says. */
export const StillTheSame = ({ like, words }: { like: Like | undefined; words: string }) => (
  <div aria-live="polite">{like && alike(like.goal.words, words) && <SameWords name={like.name} />}</div>
)
