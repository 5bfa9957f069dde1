import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, type FormEvent } from 'react'
import { PLACES_TO_STAY } from '../../shared/housing.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CodeField, ModeField } from './fields.tsx'
import { contactOf, EMPTY, newPersonOf, startingFrom, type Form, type Values } from './first-contact-form.ts'
import { Who } from './first-contact-who.tsx'
import { TalkingSince } from './talking-since.tsx'

const URGENCIES = ['critical', 'urgent', 'standard'] as const
const HOURS = { critical: 1, urgent: 4, standard: 24 } as const

/** Log a first contact with the telephone at the ear: who it is, found before created, and what they say. */
export default function FirstContact() {
  const { t } = useWords()
  const go = useNavigate()
  const { chosen } = useFilters(['word'])
  const word = useAsk('GET /api/entry/words').find((one) => one.id === chosen.word && one.ours)
  const draft = useDraft<Values>(word ? `entry:word:${word.id}` : 'entry:first-contact', { initialValues: word ? startingFrom(word) : EMPTY })
  const { form } = draft
  const v = form.values
  const logged = useSend('POST /api/people/:person_id/entries', {
    onDone: ({ id }, { params }) => {
      if (v.word) takenUp.send({ params: { id: v.word.id }, body: { entry_id: id, version: v.word.version } })
      draft.done()
      void go({ to: `${paths.entry}/${params.person_id}/${id}` })
    },
  })
  const takenUp = useSend('POST /api/entry/words/:id/take-up', { refreshes: ['/api/entry'] })
  const log = (person_id: string) => logged.send({ params: { person_id }, body: contactOf(v) })
  // Whoever must be kept away is written down before anything else is, so that nothing is told in between.
  const keptOut = useSend('POST /api/people/:id/exclusions', {
    onDone: (_done, { params }) => {
      form.setValues({ keep_out: false, keep_out_who: '', keep_out_why: '' })
      log(params.id)
    },
  })
  const about = (person_id: string) =>
    v.keep_out ? keptOut.send({ params: { id: person_id }, body: { name: v.keep_out_who, reason: v.keep_out_why } }) : log(person_id)
  // Once the person is written down they are chosen: trying again logs the contact and creates nobody twice.
  const begun = useSend('POST /api/people', {
    onDone: ({ id }) => {
      form.setFieldValue('known', { id, name: `${v.given_name} ${v.family_name}`.trim() })
      about(id)
    },
  })
  const written = useRef<HTMLFormElement>(null)
  useHotkeys([['mod+Enter', () => written.current?.requestSubmit()]], [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (v.known) about(v.known.id)
    else begun.send({ body: newPersonOf(v) })
  }
  return (
    <Page title={t('entry.first_title')} lead={t('entry.first_lead')} crumbs={[{ to: paths.entry, label: t('entry.title') }]}>
      <form
        ref={written}
        onSubmit={save}
        onInput={() => {
          if (!v.began) form.setFieldValue('began', new Date().toISOString())
        }}
      >
        <Stack gap="lg" maw={820}>
          <DraftNote draft={draft} />
          <TalkingSince began={v.began} />
          <Who form={form} />
          <Contact form={form} />
          <Refusal refusal={begun.refusal ?? keptOut.refusal ?? logged.refusal} />
          <Group>
            <Button type="submit" size="md" loading={begun.sending || keptOut.sending || logged.sending}>
              {t('entry.first_go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

function Contact({ form }: { form: Form }) {
  const { t } = useWords()
  const v = form.values
  return (
    <Section title={t('entry.first_contact')}>
      <Choices
        label={t('entry.urgency')}
        columns={3}
        value={v.urgency}
        onChange={(urgency) => form.setFieldValue('urgency', urgency)}
        choices={URGENCIES.map((code) => ({ code, title: t(`urgency.${code}`), text: t('entry.urgency_limit', { hours: HOURS[code] }) }))}
      />
      <Textarea autosize minRows={3} required label={t('entry.first_told')} {...form.getInputProps('told')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ModeField value={v.mode} onChange={(mode) => form.setFieldValue('mode', mode)} />
        <CodeField
          label={t('entry.situation')}
          codes={PLACES_TO_STAY}
          word={(code) => `situation.${code}`}
          value={v.situation}
          onChange={(situation) => form.setFieldValue('situation', situation)}
        />
        <DayField label={t('entry.since')} value={v.since} onChange={(since) => form.setFieldValue('since', since)} />
      </SimpleGrid>
      <Checkbox size="md" label={t('entry.first_answered')} {...form.getInputProps('answered', { type: 'checkbox' })} />
      {v.answered && <Textarea autosize minRows={2} required label={t('entry.said')} {...form.getInputProps('summary')} />}
      {v.answered && v.interpreter_needed && (
        <Checkbox size="md" label={t('entry.interpreter')} {...form.getInputProps('interpreter', { type: 'checkbox' })} />
      )}
    </Section>
  )
}
