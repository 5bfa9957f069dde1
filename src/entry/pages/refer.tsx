import { Button, Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { Entry } from '../../shared/entry-words.ts'
import type { Category } from '../../shared/words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CodeField } from './fields.tsx'

type Values = {
  to_agency_id: string
  listing_id: string | null
  service: string
  note: string
  categories: string[]
  mode: 'spoken' | 'written' | 'interpreted'
  months: number
  own_words: string
}
const SHARED = [
  'housing',
  'safety',
  'health',
  'mental_health',
  'alcohol_drugs',
  'money',
  'family',
  'children',
  'location',
] as const satisfies readonly Category[]

/** Send the person on: which agency, what it is told, and what the person agrees to share, in one act. */
export default function Refer() {
  const { person, id } = useParams({ strict: false }) as { person: string; id: string }
  const entry = useAsk('GET /api/people/:person_id/entries/:entry_id', { params: { person_id: person, entry_id: id } })
  return <ReferralForm entry={entry} />
}

function ReferralForm({ entry }: { entry: Entry }) {
  const { t } = useWords()
  const go = useNavigate()
  const receivers = useAsk('GET /api/people/:person_id/entries/:entry_id/receivers', { params: { person_id: entry.person.id, entry_id: entry.id } })
  const here = `${paths.entry}/${entry.person.id}/${entry.id}` as const
  const draft = useDraft<Values>(`entry:refer:${entry.id}`, {
    initialValues: { to_agency_id: '', listing_id: null, service: '', note: '', categories: ['housing'], mode: 'spoken', months: 3, own_words: '' },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/entries/:entry_id/referrals', {
    onDone: () => {
      draft.done()
      void go({ to: here })
    },
  })
  const v = form.values
  const choose = (to_agency_id: string) => {
    const receiver = receivers.find((one) => one.id === to_agency_id)
    form.setValues({ to_agency_id, listing_id: receiver?.listing_id ?? null, service: receiver?.service ?? v.service })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { categories, mode, months, own_words, ...rest } = v
    send({
      params: { person_id: entry.person.id, entry_id: entry.id },
      body: { ...rest, version: entry.version, consent: { categories: categories as Category[], mode, months, own_words } },
    })
  }
  return (
    <Page
      title={t('entry.refer_title', { name: entry.person.name })}
      crumbs={[
        { to: paths.entry, label: t('entry.title') },
        { to: here, label: entry.person.name },
      ]}
    >
      <form onSubmit={save}>
        <Stack gap="lg" maw={760}>
          <DraftNote draft={draft} />
          <Section title={t('entry.refer_to')}>
            <NativeSelect
              size="md"
              required
              label={t('entry.refer_to')}
              value={v.to_agency_id}
              onChange={(event) => choose(event.currentTarget.value)}
              data={[{ value: '', label: '' }, ...receivers.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <TextInput required label={t('entry.refer_service')} {...form.getInputProps('service')} />
            <Textarea autosize minRows={2} label={t('entry.refer_note')} description={t('entry.refer_note_hint')} {...form.getInputProps('note')} />
          </Section>
          <Section title={t('entry.consent_title')}>
            <Checkbox.Group label={t('entry.own_what')} description={t('entry.consent_general')} {...form.getInputProps('categories')}>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt={6}>
                {SHARED.map((one) => (
                  <Checkbox key={one} size="md" value={one} label={t(`category.${one}`)} />
                ))}
              </SimpleGrid>
            </Checkbox.Group>
            <Group grow align="flex-end">
              <CodeField
                label={t('entry.consent_mode')}
                codes={['spoken', 'written', 'interpreted']}
                word={(code) => `entry.consent.${code}`}
                value={form.values.mode}
                onChange={(next) => form.setFieldValue('mode', next)}
              />
              <NumberInput label={t('entry.consent_months')} min={1} max={12} {...form.getInputProps('months')} />
            </Group>
            <Textarea autosize minRows={2} label={t('entry.consent_words')} {...form.getInputProps('own_words')} />
          </Section>
          <Refusal refusal={refusal} />
          <Group>
            <Button type="submit" size="md" loading={sending}>
              {t('entry.refer_go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
