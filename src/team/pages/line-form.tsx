import { Button, NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DISCIPLINES } from '../../shared/team-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Line } from './team.tsx'

type Given = { person: string; line: Line; onDone: () => void }

/** One line of the role map; a number that is known is offered where no way to reach them is written. */
export function ChangeForm({ person, line, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft(`team:line:${line.id}`, {
    initialValues: {
      role: line.role,
      responsibilities: line.responsibilities,
      contact_path: line.contact_path || (line.unreachable ? '' : line.phone),
      tells: line.tells,
      substitute: line.substitute,
      discipline: line.discipline ?? '',
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('PATCH /api/people/:person_id/plan/participants/:participant_id', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ discipline, ...body }) => {
        const field = DISCIPLINES.find((one) => one === discipline)
        send({
          params: { person_id: person, participant_id: line.id },
          body: { ...body, ...(field ? { discipline: field } : {}), version: line.version },
        })
      })}
    >
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          {t('team.change_hint')}
        </Text>
        <DraftNote draft={draft} />
        {!line.owner && <TextInput label={t('team.role')} required withAsterisk={false} maxLength={200} {...form.getInputProps('role')} />}
        {line.discipline && (
          <NativeSelect
            label={t('team.discipline')}
            description={t('team.discipline_hint')}
            data={DISCIPLINES.map((value) => ({ value, label: t(`discipline.${value}`) }))}
            {...form.getInputProps('discipline')}
          />
        )}
        <Textarea label={t('team.responsibilities')} autosize maxLength={2000} {...form.getInputProps('responsibilities')} />
        <TextInput label={t('team.contact_path')} description={t('team.contact_path_hint')} maxLength={500} {...form.getInputProps('contact_path')} />
        <TextInput label={t('team.tells')} description={t('team.tells_hint')} maxLength={500} {...form.getInputProps('tells')} />
        <TextInput label={t('team.substitute')} description={t('team.substitute_hint')} maxLength={300} {...form.getInputProps('substitute')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('team.save')}
        </Button>
      </Stack>
    </form>
  )
}

const FAULTS = ['bounced', 'wrong'] as const
export function UnreachableForm({ person, line, onDone }: Given) {
  const { t } = useWords()
  const said = useSaid(`team:unreachable:${line.id}`)
  const [kind, setKind] = useState<(typeof FAULTS)[number]>('bounced')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/participants/:participant_id/unreachable', {
    onDone: said.sent(onDone),
  })
  return (
    <Stack gap="md">
      <Text id="team-fault">{t('team.unreachable_what')}</Text>
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-labelledby="team-fault"
        data={FAULTS.map((value) => ({ value, label: t(`team.fault.${value}`) }))}
        value={kind}
        onChange={(next) => setKind(next as typeof kind)}
      />
      <Said said={said} label={t('team.unreachable_words')} maxLength={500} />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person, participant_id: line.id }, body: { kind, words: said.words } })}>
        {t('team.save')}
      </Button>
    </Stack>
  )
}
