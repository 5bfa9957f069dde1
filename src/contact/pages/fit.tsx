import { Alert, Button, Group, List, Progress, Stack, Text, Textarea } from '@mantine/core'
import { IconCalendarCog } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Fit = Answer<'GET /api/people/:person_id/tailored'>['fit']

/** How far help comes as wanted; what did not and why; and, when too much did not, what is arranged anew. */
export function FitOfHelp({ person, fit, may_arrange }: { person: string; fit: Fit; may_arrange: boolean }) {
  const { t } = useWords()
  const percent = fit.of === 0 ? 0 : Math.round((fit.have / fit.of) * 100)
  const words = t('tailored.fit_so_far', { have: fit.have, of: fit.of, percent, goal: fit.goal })
  return (
    <Section title={t('tailored.fit')}>
      {fit.of === 0 ? (
        <Text c="dimmed">{t('tailored.fit_none')}</Text>
      ) : (
        <div>
          <Text className="figures">{words}</Text>
          <Progress value={percent} color={percent >= fit.goal ? 'moss' : 'amber'} aria-label={words} mt={6} />
        </div>
      )}
      {fit.to_change && may_arrange && <Arrange person={person} />}
      {fit.otherwise.length > 0 && (
        <div>
          <Text fw={600} mb={4}>
            {t('tailored.otherwise')}
          </Text>
          <List spacing={6}>
            {fit.otherwise.map((one) => (
              <List.Item key={one.id}>
                <When at={one.at} /> · {one.against.map((kind) => t(`tailored.kind.${kind}`)).join(', ')}: {t(`tailored.why.${one.reason}`)}
                {one.reason_words && ` (${one.reason_words})`}
                {one.by && (
                  <Text span c="dimmed" size="sm">
                    {' '}
                    · {one.by}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {fit.changes.length > 0 && (
        <div>
          <Text fw={600} mb={4}>
            {t('tailored.changed')}
          </Text>
          <List spacing={6}>
            {fit.changes.map((one) => (
              <List.Item key={one.id}>
                {one.words}{' '}
                <Text span c="dimmed" size="sm">
                  · <When at={one.at} />
                  {one.by && ` · ${one.by}`}
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Section>
  )
}

function Arrange({ person }: { person: string }) {
  const { t } = useWords()
  const draft = useDraft(`arrange:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/schedule-changes', { onDone: draft.done, refreshes: [person] })
  return (
    <Alert color="amber" variant="light" icon={<IconCalendarCog aria-hidden />} title={t('tailored.to_change')}>
      <form onSubmit={draft.form.onSubmit((body) => send({ params: { person_id: person }, body }))}>
        <Stack gap="sm">
          <Textarea
            label={t('tailored.change_words')}
            description={t('tailored.change_example')}
            autosize
            maxLength={500}
            {...draft.form.getInputProps('words')}
          />
          <DraftNote draft={draft} />
          <Refusal refusal={refusal} />
          <Group>
            <Button type="submit" loading={sending}>
              {t('tailored.change_send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  )
}
