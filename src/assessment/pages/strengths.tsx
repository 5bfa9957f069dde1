import { Button, Group, List, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconSparkles, IconTrophy } from '@tabler/icons-react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { anchorOf, isOpen, type Part, type Shown } from './parts.ts'

const KINDS = ['personal', 'environmental'] as const

/** It opens with what a person has going for them, then with what worked before. */
export function Strengths(part: Part) {
  const { t } = useWords()
  const { shown } = part
  return (
    <div id={anchorOf('strengths')} tabIndex={-1}>
      <Section title={t('assessment.strengths')} lead={t('assessment.strengths_lead')}>
        {shown.strengths.length === 0 && <Text c="dimmed">{t('assessment.strengths_none')}</Text>}
        <List icon={<IconSparkles size={18} aria-hidden />} spacing={6}>
          {shown.strengths.map((one) => (
            <List.Item key={one.id}>
              {one.words}{' '}
              <Text span c="dimmed" size="sm">
                ({t(`assessment.strength.${one.kind}`)})
              </Text>
              <Used of={one} />
            </List.Item>
          ))}
        </List>
        {isOpen(shown) && <AddStrength {...part} />}
        <Text fw={650}>{t('assessment.worked_before')}</Text>
        {shown.achievements.length === 0 && <Text c="dimmed">{t('assessment.worked_before_none')}</Text>}
        <List icon={<IconTrophy size={18} aria-hidden />} spacing={6}>
          {shown.achievements.map((one) => (
            <List.Item key={one.id}>
              {one.words}.{' '}
              <Text span c="dimmed">
                {one.when_words ? `${one.when_words}. ` : ''}
                {t('assessment.helped_by', { what: one.what_helped })}
              </Text>
              <Used of={one} />
            </List.Item>
          ))}
        </List>
        {isOpen(shown) && <AddAchievement {...part} />}
      </Section>
    </div>
  )
}

/** In how many goals it is made use of. */
function Used({ of }: { of: Pick<Shown['achievements'][number], 'used_in'> }) {
  const { t } = useWords()
  if (of.used_in === 0) return null
  return (
    <Text span size="sm" fw={600}>
      {' '}
      {t('assessment.used_in', { count: of.used_in })}
    </Text>
  )
}

function AddStrength({ person, shown }: Part) {
  const { t } = useWords()
  const draft = useDraft(`strength:${shown.id}`, { initialValues: { kind: 'personal' as (typeof KINDS)[number], words: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/strengths', { onDone: draft.discard })
  return (
    <form onSubmit={draft.form.onSubmit((body) => send({ params: { person_id: person, id: shown.id }, body }))}>
      <Stack gap="xs">
        <SegmentedControl
          aria-label={t('assessment.strength_where')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`assessment.strength.${kind}`) }))}
          {...draft.form.getInputProps('kind')}
        />
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('assessment.strength_words')}
            maxLength={1000}
            required
            withAsterisk={false}
            {...draft.form.getInputProps('words')}
          />
          <Button type="submit" variant="light" loading={sending}>
            {t('assessment.add')}
          </Button>
        </Group>
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
      </Stack>
    </form>
  )
}

function AddAchievement({ person, shown }: Part) {
  const { t } = useWords()
  const draft = useDraft(`achievement:${shown.id}`, { initialValues: { words: '', what_helped: '' } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/achievements', { onDone: draft.discard })
  return (
    <form onSubmit={draft.form.onSubmit((body) => send({ params: { person_id: person, id: shown.id }, body }))}>
      <Stack gap="xs">
        <TextInput label={t('assessment.what_worked')} maxLength={1000} required withAsterisk={false} {...draft.form.getInputProps('words')} />
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('assessment.what_helped')}
            maxLength={1000}
            required
            withAsterisk={false}
            {...draft.form.getInputProps('what_helped')}
          />
          <Button type="submit" variant="light" loading={sending}>
            {t('assessment.add')}
          </Button>
        </Group>
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
      </Stack>
    </form>
  )
}
