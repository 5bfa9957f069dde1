import { Button, Checkbox, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './handover.tsx'
import { useThings } from './things.tsx'

type Colleagues = Told['colleagues']
type Owned = Answer<'GET /api/staff/:staff_id/owned'>

/** Choose who leaves; everything they own is there, and goes to a colleague in one step. */
export function HandOver({ colleagues, meet_by }: { colleagues: Colleagues; meet_by: string }) {
  const { t } = useWords()
  const [from, choose] = useState<string | null>(null)
  const { data: owned } = useAsking('GET /api/staff/:staff_id/owned', { params: { staff_id: from ?? '' } }, { enabled: from !== null })
  return (
    <Section title={t('handover.begin')} lead={t('handover.begin_lead')}>
      <Select
        label={t('handover.who')}
        searchable
        data={colleagues.map((one) => ({ value: one.id, label: one.name }))}
        value={from}
        onChange={choose}
        maw="28rem"
      />
      {from && owned && owned.id === from && owned.people.length === 0 && <Text>{t('handover.owns_nothing', { name: owned.name })}</Text>}
      {from && owned && owned.id === from && owned.people.length > 0 && (
        <Form key={from} from={from} owned={owned} colleagues={colleagues} meet_by={meet_by} onDone={() => choose(null)} />
      )}
    </Section>
  )
}

type Given = { from: string; owned: Owned; colleagues: Colleagues; meet_by: string; onDone: () => void }
function Form({ from, owned, colleagues, meet_by, onDone }: Given) {
  const { t } = useWords()
  const things = useThings()
  const [people, pick] = useState(owned.people.map((one) => one.id))
  const draft = useDraft(`handover:from:${from}`, { initialValues: { to_id: '', note: '', meet_on: meet_by } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/staff/:staff_id/handover', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const coordinates = owned.people.some((one) => people.includes(one.id) && one.things.some((each) => each.kind === 'coordination'))
  const may = colleagues.filter((one) => one.id !== from && (!coordinates || one.coordinates))
  const all = people.length === owned.people.length
  return (
    <form
      onSubmit={form.onSubmit(({ to_id, note, meet_on }) =>
        send({ params: { staff_id: from }, body: { to_id, note, meet_on, ...(all ? {} : { people }) } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Checkbox.Group label={t('handover.people')} value={people} onChange={pick}>
          <Stack gap="xs" mt={6}>
            {owned.people.map((one) => (
              <Checkbox key={one.id} value={one.id} label={one.name || t('handover.somebody')} description={things(one.things)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={t('handover.to')}
          {...(coordinates ? { description: t('handover.needs_coordinator') } : {})}
          searchable
          required
          withAsterisk={false}
          maw="28rem"
          data={may.map((one) => ({ value: one.id, label: one.coordinates ? t('handover.to_coordinates', { name: one.name }) : one.name }))}
          {...form.getInputProps('to_id')}
        />
        <Textarea
          label={t('handover.note')}
          description={t('handover.note_hint')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <DayField
          label={t('handover.meet_on')}
          description={t('handover.meet_hint')}
          required
          withAsterisk={false}
          maw="16rem"
          value={form.getValues().meet_on}
          onChange={(day) => day && form.setFieldValue('meet_on', day)}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={people.length === 0} style={{ alignSelf: 'flex-start' }}>
          {all ? t('handover.send') : t('handover.send_some', { n: people.length })}
        </Button>
      </Stack>
    </form>
  )
}
