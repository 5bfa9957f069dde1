import { Anchor, Button, Collapse, Group, List, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowRight } from '@tabler/icons-react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { sayRefusal, useWords } from '../../web/words/use-words.ts'
import { Agree } from './agree.tsx'
import { placeOf, type Missing, type Part } from './parts.ts'

type Given = Part & { goTo: (place: string) => void }

/** The one thing that comes next, with the way to it; what comes after it is folded away. */
export function NextStep({ goTo, ...part }: Given) {
  const { t } = useWords()
  const { person, shown } = part
  const given = { params: { person_id: person, id: shown.id } }
  const complete = useSend('POST /api/people/:person_id/assessments/:id/complete')
  const share = useSend('POST /api/people/:person_id/assessments/:id/share')
  const [next, ...rest] = shown.missing
  return (
    <Section title={t('assessment.next')}>
      {next && <One missing={next} goTo={goTo} />}
      {rest.length > 0 && <Rest rest={rest} goTo={goTo} />}
      {['offered', 'declined'].includes(shown.state) && <Text c="dimmed">{t('assessment.next_answer')}</Text>}
      {shown.state === 'scheduled' && <Text c="dimmed">{t('assessment.next_begin')}</Text>}
      {shown.state === 'in_progress' && !next && (
        <>
          <Text>{t('assessment.nothing_missing')}</Text>
          <Button onClick={() => complete.send(given)} loading={complete.sending}>
            {t('assessment.complete')}
          </Button>
        </>
      )}
      {shown.state === 'draft_complete' && (
        <Button onClick={() => share.send(given)} loading={share.sending}>
          {t('assessment.share')}
        </Button>
      )}
      {shown.state === 'shared' && <Agree {...part} />}
      {shown.agreements.map((one) => (
        <div key={one.at}>
          <Text fw={600}>{t(`assessment.agreement.${one.response as 'agreed'}`)}</Text>
          <Text size="sm" c="dimmed">
            <When at={one.at} />
          </Text>
        </div>
      ))}
      {['agreed', 'agreed_with_differences'].includes(shown.state) && <Text>{t('assessment.stands')}</Text>}
      {shown.state === 'superseded' && <Text>{t('assessment.superseded_text')}</Text>}
      <Refusal refusal={complete.refusal ?? share.refusal} />
    </Section>
  )
}

function useSentence() {
  const words = useWords()
  return (one: Missing) =>
    [sayRefusal(words, one.refusal), typeof one['domain'] === 'string' ? words.t(`category.${one['domain'] as 'housing'}`) : '']
      .filter(Boolean)
      .join(' ')
}

function One({ missing, goTo }: { missing: Missing; goTo: (place: string) => void }) {
  const { t } = useWords()
  const say = useSentence()
  return (
    <Stack gap="xs">
      <Text fw={600}>{say(missing)}</Text>
      <Group>
        <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => goTo(placeOf(missing))}>
          {t('assessment.go_there')}
        </Button>
      </Group>
    </Stack>
  )
}

function Rest({ rest, goTo }: { rest: readonly Missing[]; goTo: (place: string) => void }) {
  const { t } = useWords()
  const say = useSentence()
  const [opened, { toggle }] = useDisclosure()
  return (
    <div>
      <Button variant="subtle" size="compact-md" px={0} onClick={toggle} aria-expanded={opened}>
        {t('assessment.and_later', { count: rest.length })}
      </Button>
      <Collapse expanded={opened}>
        <List size="sm" spacing={4} mt={4}>
          {rest.map((one, at) => (
            <List.Item key={at}>
              <Anchor component="button" type="button" ta="start" size="sm" onClick={() => goTo(placeOf(one))}>
                {say(one)}
              </Anchor>
            </List.Item>
          ))}
        </List>
      </Collapse>
    </div>
  )
}
