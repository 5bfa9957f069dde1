import { Alert, Button, Checkbox, Group, List, NumberInput, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDoor } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Home = Answer<'GET /api/people/:person_id/at-home'>

/** Who comes into the home, how often, and what was asked twice; and the talk about less of it. */
export function AtHome({ person, may_write, own = false }: { person: string; may_write: boolean; own?: boolean }) {
  const { t, locale } = useWords()
  const home = useAsk('GET /api/people/:person_id/at-home', { params: { person_id: person } })
  const [open, { open: begin, close }] = useDisclosure()
  const { talk } = home
  return (
    <Section title={t('tailored.home')} lead={t('tailored.home_lead')}>
      <Counted home={home} />
      {home.talk_by && (
        <Alert color="amber" variant="light" icon={<IconDoor aria-hidden />}>
          {t('tailored.talk_due', { day: dayInWords(home.talk_by.slice(0, 10), locale) })}
        </Alert>
      )}
      {talk && (
        <Stack gap={4}>
          <Text>
            {t('tailored.talk_last', { day: dayInWords(talk.held_at.slice(0, 10), locale), visits: talk.visits_per_week, words: talk.words })}
          </Text>
          {talk.keeps.length > 0 && <Text size="sm">{t('tailored.talk_last_keeps', { names: talk.keeps.join(', ') })}</Text>}
          <OwnWords words={talk.person_words} mine={own} />
        </Stack>
      )}
      {may_write &&
        (open ? (
          <Talk person={person} home={home} onDone={close} />
        ) : (
          <Group>
            <Button variant={home.talk_by ? 'filled' : 'default'} onClick={begin}>
              {t('tailored.talk_open')}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

function Counted({ home }: { home: Home }) {
  const { t } = useWords()
  const { before, index } = home
  const figures = [
    [home.agencies.length, 'tailored.agencies'],
    [home.visits_per_week, 'tailored.visits'],
    [home.asked_twice.length, 'tailored.twice'],
  ] as const
  return (
    <>
      <SimpleGrid cols={3} spacing="sm">
        {figures.map(([count, word]) => (
          <div key={word}>
            <Text fz={28} fw={700} lh={1.1} className="figures">
              {count}
            </Text>
            <Text size="sm">{t(word, { count })}</Text>
          </div>
        ))}
      </SimpleGrid>
      <Text className="figures">
        {t('tailored.index', { index })} {before && t('tailored.index_before', { index: before.index })}{' '}
        {before?.same_level && index > before.index && t('tailored.index_more')} {t('tailored.forms', { count: home.forms })}
      </Text>
      {home.agencies.length === 0 ? (
        <Text c="dimmed">{t('tailored.home_nobody')}</Text>
      ) : (
        <List>
          {home.agencies.map((one) => (
            <List.Item key={one.id}>{t('tailored.visits_of', { name: one.name, count: one.visits })}</List.Item>
          ))}
        </List>
      )}
      {home.asked_twice.length > 0 && (
        <Text>{t('tailored.asked_twice', { what: home.asked_twice.map((code) => t(`category.${code}`)).join(', ') })}</Text>
      )}
    </>
  )
}

function Talk({ person, home, onDone }: { person: string; home: Home; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`bundle:${person}`, { initialValues: { keeps: [] as string[], visits_per_week: 1, words: '', person_words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/bundle-talks', {
    onDone: () => {
      draft.done()
      onDone()
    },
    refreshes: [person],
  })
  const { form } = draft
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person }, body }))}>
      <Stack gap="sm">
        {home.agencies.length > 0 && (
          <Checkbox.Group label={t('tailored.talk_keeps')} {...form.getInputProps('keeps')}>
            <Stack gap="xs" mt={6}>
              {home.agencies.map((one) => (
                <Checkbox key={one.id} value={one.id} label={one.name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <NumberInput label={t('tailored.talk_visits')} min={0} max={50} allowDecimal={false} maw={220} {...form.getInputProps('visits_per_week')} />
        <Textarea label={t('tailored.talk_words')} autosize minRows={2} maxLength={1000} {...form.getInputProps('words')} />
        <Textarea label={t('tailored.talk_person')} autosize minRows={2} maxLength={1000} {...form.getInputProps('person_words')} />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('tailored.talk_send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
