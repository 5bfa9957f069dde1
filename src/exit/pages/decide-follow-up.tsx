import { Button, Chip, Checkbox, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeField } from './mode-field.tsx'
import type { Mode, Part } from './parts.ts'

const RISKS = ['low', 'medium', 'high'] as const
const POINTS = ['30', '90', '180', '365']

/** How to stay in touch, decided with the person; or their no, in their words, with the door that stays open. */
export function DecideFollowUp(part: Part) {
  const { t } = useWords()
  const decided = part.period.follow_up_plan
  return (
    <Section title={t('exit.follow_up_plan')} lead={t('exit.follow_up_lead')}>
      {!decided && <Decide {...part} />}
      {decided && (
        <>
          <Text fw={650}>{decided.refused ? t('exit.decided_refused') : decided.points.map((days) => t('exit.point', { days })).join(' · ')}</Text>
          {!decided.refused && (
            <Text size="sm" c="dimmed">
              {t(`mode.${decided.mode}`)}
              {decided.wish ? ` · ${decided.wish}` : ''}
            </Text>
          )}
          {decided.own_words && <OwnWords words={decided.own_words} />}
          {decided.open_door && <Text size="sm">{decided.open_door}</Text>}
        </>
      )}
    </Section>
  )
}

function Decide({ person, period }: Part) {
  const { t } = useWords()
  const draft = useDraft(`follow-up:${period.id}`, {
    initialValues: {
      risk: null as (typeof RISKS)[number] | null,
      refused: false,
      points: POINTS,
      mode: 'phone' as Mode,
      wish: '',
      own_words: '',
      open_door: '',
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/exits/:id/follow-up-plan', { onDone: draft.done, refreshes: [person] })
  const { form } = draft
  const { risk, refused, points, mode } = form.values
  const decide = form.onSubmit((told) => {
    if (told.risk)
      send({
        params: { person_id: person, id: period.id },
        body: { ...told, risk: told.risk, points: told.points.map(Number).toSorted((a, b) => a - b) },
      })
  })
  return (
    <form onSubmit={decide}>
      <Stack gap="sm">
        <Choices
          label={t('exit.risk')}
          columns={3}
          value={risk}
          onChange={(code) => form.setFieldValue('risk', code)}
          choices={RISKS.map((code) => ({ code, title: t(`exit.risk.${code}`) }))}
        />
        <Checkbox label={t('exit.refused')} {...form.getInputProps('refused', { type: 'checkbox' })} />
        {refused ? (
          <>
            <Textarea label={t('exit.refused_words')} autosize minRows={2} maxLength={2000} {...form.getInputProps('own_words')} />
            <TextInput label={t('exit.open_door')} maxLength={1000} {...form.getInputProps('open_door')} />
          </>
        ) : (
          <>
            <div>
              <Input.Label component="div">{t('exit.points')}</Input.Label>
              <Chip.Group multiple value={points} onChange={(next) => form.setFieldValue('points', next)}>
                <Group gap={6} mt={4} role="group" aria-label={t('exit.points')}>
                  {POINTS.map((days) => (
                    <Chip key={days} value={days}>
                      {t('exit.point', { days: Number(days) })}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            </div>
            <ModeField label={t('exit.follow_up_mode')} value={mode} onChange={(next) => form.setFieldValue('mode', next)} />
            <Textarea label={t('exit.wish')} autosize minRows={2} maxLength={2000} {...form.getInputProps('wish')} />
          </>
        )}
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" disabled={!risk} loading={sending}>
            {t('exit.decide_follow_up')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
