import { Button, Group, Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskForm, ExchangeForm, InformForm, SupportForm } from './give-forms.tsx'
import { Lines } from './given-lines.tsx'
import type { GivenOpened } from './given-shown.ts'
import { CameOfIt, SaidForm, SupportAnswer } from './heard-forms.tsx'
import type { Close } from './shown.ts'

/** What those close to the person are asked to take part in, told of, and offered for themselves: only those who may be reached. */
export function GivenToFamily({ person, name, close }: { person: string; name: string; close: readonly Close[] }) {
  const { t } = useWords()
  const given = useAsk('GET /api/people/:person_id/family/given', { params: { person_id: person } })
  const [opened, open] = useOneOpen<GivenOpened>()
  const one = close.find(({ id }) => id === opened?.id)
  const done = () => open(null)
  const has = (id: string) =>
    [given.exchanges, given.meetings, given.questions, given.information, given.supports].some((all) => all.some((row) => row.relative_id === id))
  const reached = close.filter(({ id, may }) => may.includes('tell') || has(id))
  const about = { person, relative_id: opened?.id ?? '', onDone: done }
  return (
    <Section title={t('family.given.title')} lead={t('family.given.lead', { name })}>
      {!reached.some(({ id }) => has(id)) && (
        <Text c="dimmed">{reached.length === 0 ? t('family.given.nobody', { name }) : t('family.given.none')}</Text>
      )}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {reached.map((each) => (
          <Stack component="li" key={each.id} gap={6}>
            <Text fw={650}>{each.name}</Text>
            <Lines given={given} relative={each.id} open={given.may.includes('give') && each.may.includes('tell') ? open : null} person={person} />
            {given.may.includes('give') && each.may.includes('tell') && (
              <Group gap="xs" className="no-print">
                {(['exchange', 'inform', 'support', 'question'] as const).map((act) => (
                  <Button
                    key={act}
                    size="compact-md"
                    variant="default"
                    aria-label={`${t(`family.act.${act}`)}: ${each.name}`}
                    onClick={() => open(act === 'inform' ? { what: act, id: each.id, question: null } : { what: act, id: each.id })}
                  >
                    {t(`family.act.${act}`)}
                  </Button>
                ))}
              </Group>
            )}
          </Stack>
        ))}
      </Stack>
      <Side title={one?.name} opened={opened !== null} close={done}>
        {opened?.what === 'exchange' && <ExchangeForm {...about} />}
        {opened?.what === 'inform' && <InformForm {...about} question={opened.question} />}
        {opened?.what === 'support' && <SupportForm {...about} />}
        {opened?.what === 'question' && <AskForm {...about} />}
        {opened?.what === 'said' && <SaidForm person={person} exchange={opened.exchange} onDone={done} />}
        {opened?.what === 'came_of_it' && <CameOfIt person={person} exchange={opened.exchange} onDone={done} />}
        {opened?.what === 'support_answer' && <SupportAnswer person={person} support={opened.support} onDone={done} />}
      </Side>
    </Section>
  )
}
