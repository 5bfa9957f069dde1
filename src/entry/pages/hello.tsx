import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { LanguageSwitch } from '../../web/kit/language-switch.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

const EMPTY = { reach: '', told: '', name: '', agency_id: '', website: '' }

/** Ask for help without an account: first how we may reach them safely, then what they need. Nothing is kept on this device. */
export default function Hello() {
  const { t, language } = useWords()
  const { data } = useAsking('GET /api/hello', undefined, { staleTime: 3_600_000 })
  const [said, say] = useState(EMPTY)
  const { send, sending, refusal, done } = useSend('POST /api/hello', { refreshes: ['nothing else'] })
  const agencies = data?.agencies ?? []
  const agency = agencies.find((one) => one.id === said.agency_id) ?? agencies[0]
  const type = (field: keyof typeof EMPTY) => (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value })
  const leave = (event: FormEvent) => {
    event.preventDefault()
    if (agency && data) send({ body: { ...said, agency_id: agency.id, ticket: data.ticket, language } })
  }
  return (
    <main id="content" className="portal-page" tabIndex={-1}>
      {done ? (
        <Stack role="status">
          <Title order={1}>{t('hello.done')}</Title>
          <Text>{t('hello.done_text', { agency: agency?.name ?? '' })}</Text>
          {agency?.phone && <Text>{t('hello.call', { agency: agency.name, phone: agency.phone })}</Text>}
        </Stack>
      ) : (
        <form onSubmit={leave}>
          <Stack gap="lg">
            <Group justify="flex-end" mb="-lg">
              <LanguageSwitch />
            </Group>
            <div>
              <Title order={1}>{t('hello.title')}</Title>
              <Text>{t('hello.lead')}</Text>
            </div>
            <Textarea
              size="md"
              autosize
              minRows={2}
              required
              label={t('hello.reach')}
              description={t('hello.reach_hint')}
              maxLength={500}
              value={said.reach}
              onChange={type('reach')}
            />
            <Textarea
              size="md"
              autosize
              minRows={4}
              required
              label={t('hello.told')}
              description={t('hello.told_hint')}
              maxLength={4000}
              value={said.told}
              onChange={type('told')}
            />
            <TextInput
              size="md"
              label={t('hello.name')}
              description={t('hello.name_hint')}
              maxLength={200}
              autoComplete="off"
              value={said.name}
              onChange={type('name')}
            />
            <NativeSelect
              size="md"
              label={t('hello.agency')}
              value={agency?.id ?? ''}
              onChange={type('agency_id')}
              data={agencies.map(({ id, name, area }) => ({ value: id, label: area ? `${name} (${area})` : name }))}
            />
            <div className="unseen" aria-hidden="true">
              <input tabIndex={-1} autoComplete="off" name="website" value={said.website} onChange={type('website')} />
            </div>
            <Refusal refusal={refusal} />
            <Group>
              <Button type="submit" size="lg" loading={sending} disabled={!agency}>
                {t('hello.send')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t('hello.private')}
            </Text>
            {agency?.phone && <Text size="sm">{t('hello.call', { agency: agency.name, phone: agency.phone })}</Text>}
          </Stack>
        </form>
      )}
    </main>
  )
}
