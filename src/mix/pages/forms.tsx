import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { HowSaid, type Mode } from '../../housing/pages/how-said.tsx'
import type { MixKind } from '../../shared/mix-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Kind } from './kind-card.tsx'
import type { Part } from './kinds.tsx'

type Adding = Part & { kind: MixKind; onDone: () => void }
/** An option that stands in no list: what it is, what speaks for and against it. */
export function AddForm({ person, told, kind, own, onDone }: Adding) {
  const { t } = useWords()
  const draft = useDraft(`mix-option:${person}:${kind}`, { initialValues: { words: '', good: '', hard: '', need_id: null as string | null } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/mix/options', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person }, body: { kind, ...body } }))}>
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <TextInput label={t('mix.words')} maxLength={200} {...form.getInputProps('words')} />
        <TextInput label={t('mix.good_field')} maxLength={500} {...form.getInputProps('good')} />
        <TextInput label={t('mix.hard_field')} maxLength={500} {...form.getInputProps('hard')} />
        {!own && told.needs.length > 0 && (
          <Select
            label={t('mix.need')}
            clearable
            data={told.needs.map((one) => ({ value: one.id, label: one.words }))}
            {...form.getInputProps('need_id')}
          />
        )}
        <Refusal refusal={refusal} />
        <Group gap="sm">
          <Button type="submit" loading={sending} disabled={form.values.words.trim() === ''}>
            {t('mix.keep')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('mix.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Choosing = { person: string; kind: MixKind; own: boolean; option: Kind['options'][number] | null; onDone: () => void }
/** The person's choice of one, or why there is none, in their words. */
export function ChooseForm({ person, kind, own, option, onDone }: Choosing) {
  const { t } = useWords()
  const [mode, how] = useState<Mode>('dictated')
  const said = useSaid(`mix:${person}:${option?.id ?? kind}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/mix/choices', { onDone: said.sent(onDone) })
  return (
    <Stack gap="sm">
      {option && <Text fw={650}>{option.name}</Text>}
      <Said said={said} label={t(option ? 'mix.why_this' : 'mix.why_none')} minRows={1} />
      {!own && <HowSaid value={mode} onChange={how} />}
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button
          loading={sending}
          disabled={option === null && said.words.trim() === ''}
          onClick={() =>
            send({
              params: { person_id: person },
              body: { kind, option_id: option?.id ?? null, words: said.words, ...(own ? {} : { mode }) },
            })
          }
        >
          {t(option ? 'mix.send' : 'mix.send_none')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('mix.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
