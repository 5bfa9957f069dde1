import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Tell another agency of somebody who has no record there and wants their help: it waits in their inbox as if they had written themselves. */
export default function TellAgency() {
  const { t, language } = useWords()
  const go = useNavigate()
  const reader = useReader()
  const agencies = useAsk('GET /api/agencies', { query: {} }).filter((one) => one.active && one.id !== reader.agency?.id)
  const draft = useDraft('entry:tell', { initialValues: { agency_id: '', reach: '', told: '', name: '', agrees: false } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/entry/words', { onDone: () => (draft.done(), void go({ to: paths.entry })) })
  return (
    <Page title={t('entry.tell')} lead={t('entry.tell_lead')} crumbs={[{ to: paths.entry, label: t('entry.title') }]}>
      <form onSubmit={form.onSubmit(({ agrees: _agrees, ...body }) => send({ body: { ...body, language, agrees: true } }))}>
        <Stack gap="md" maw={720}>
          <DraftNote draft={draft} />
          <Select
            required
            searchable
            label={t('entry.tell_agency')}
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('agency_id')}
          />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={500}
            label={t('entry.first_safe')}
            description={t('entry.first_safe_hint')}
            {...form.getInputProps('reach')}
          />
          <TextInput maxLength={200} label={t('entry.person')} {...form.getInputProps('name')} />
          <Textarea required autosize minRows={4} maxLength={4000} label={t('entry.first_told')} {...form.getInputProps('told')} />
          <Checkbox required size="md" label={t('entry.tell_agrees')} {...form.getInputProps('agrees', { type: 'checkbox' })} />
          <Refusal refusal={refusal} />
          <Group>
            <Button type="submit" loading={sending}>
              {t('entry.tell_go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
