import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Answer } from '../../web/api.ts'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import type { Named } from './members.tsx'
import { useWords } from '../../web/words/use-words.ts'

export type Matches = Answer<'POST /api/people/matches'>

type Given = {
  matches: Matches | null
  searching: boolean
  onBeyond: () => void
  /** How they were written down here, kept with the decision that they are already known. */
  typed?: Named | undefined
  title?: string
  /** What to do once the same person was chosen; opens their record when left out. */
  onSame?: (id: string, name: string | undefined) => void
}

/** Who it may already be: those I may know by name; beyond, only that there may be somebody to ask about. */
export function PossibleMatches({ matches, searching, onBeyond, typed, title, onSame }: Given) {
  const { t, locale } = useWords()
  const go = useNavigate()
  const asTyped = typed ? { typed: { given_name: typed.given_name, family_name: typed.family_name, born: typed.born } } : {}
  const same = useSend('POST /api/people/same', {
    onDone: ({ id }) => {
      if (onSame) onSame(id, matches?.candidates.find((one) => one.id === id)?.name)
      else void go({ to: paths.person(id) })
    },
  })
  return (
    <Section title={title ?? t('new_person.matches')}>
      <div role="status">
        <Stack gap="sm">
          {(matches?.candidates.length ?? 0) === 0 && <Text c="dimmed">{t('new_person.matches_none')}</Text>}
          {matches?.candidates.map((one) => (
            <Group key={one.id} justify="space-between" wrap="wrap" gap="xs">
              <div>
                <Go to={paths.person(one.id)} fw={650}>
                  {one.name || t('people.nameless')}
                </Go>
                <Text size="sm" c="dimmed">
                  {[one.full_name !== one.name && one.full_name, one.born && t('people.born', { day: dayInWords(one.born, locale) })]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {one.strong && (
                  <Badge color="amber" variant="light" tt="none">
                    {t('new_person.strong')}
                  </Badge>
                )}
              </div>
              <Button size="sm" variant="light" loading={same.sending} onClick={() => same.send({ body: { person_id: one.id, ...asTyped } })}>
                {t('new_person.same')}
                <span className="unseen">: {one.full_name}</span>
              </Button>
            </Group>
          ))}
          {matches?.beyond === 'searched' && (
            <Alert color={matches.possible.length > 0 ? 'amber' : 'gray'}>
              {t(matches.possible.length > 0 ? 'new_person.beyond_maybe' : 'new_person.beyond_none')}
            </Alert>
          )}
          {(matches?.beyond === 'say_more' || matches?.beyond === 'enough_for_today') && (
            <Alert color="gray">{t(`new_person.beyond_${matches.beyond}`)}</Alert>
          )}
          {matches?.possible.map((match) => (
            <Button key={match} variant="light" onClick={() => same.send({ body: { match, person_says_so: true, ...asTyped } })}>
              {t('new_person.says_so')}
            </Button>
          ))}
          <Refusal refusal={same.refusal} />
          <Button variant="default" loading={searching} onClick={onBeyond}>
            {t('new_person.beyond')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('new_person.beyond_text')}
          </Text>
        </Stack>
      </div>
    </Section>
  )
}
