import { Button, Group, Stack, Text, Textarea, TextInput, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { agenciesOf, type Sharing } from './card.tsx'

/** Who must never learn of this person. */
export function Exclusions({ person, sharing }: { person: string; sharing: Sharing }) {
  const { t } = useWords()
  const [naming, { open, close }] = useDisclosure()
  const form = useForm({ initialValues: { party_id: null as string | null, name: '', reason: '' } })
  const agencies = agenciesOf(sharing)
  const nameOf = ({ party_id, name }: { party_id: string | null; name: string }) => agencies.find((one) => one.value === party_id)?.label ?? name
  const keepOut = useSend('POST /api/people/:id/exclusions', {
    onDone: () => {
      form.reset()
      close()
    },
  })
  const lift = useSend('POST /api/people/:id/exclusions/:exclusion/lift')
  return (
    <Section
      title={t('consent.exclusions')}
      lead={t('consent.exclusions_lead')}
      actions={
        !naming && (
          <Button variant="default" onClick={open}>
            {t('consent.exclude')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {sharing.exclusions.length === 0 && <Text c="dimmed">{t('consent.exclusions_none')}</Text>}
        {sharing.exclusions.map((one) => (
          <Group key={one.id} justify="space-between" align="flex-start">
            <div>
              <Text fw={600}>{one.name}</Text>
              <Text size="sm" c="dimmed">
                {one.reason}
              </Text>
            </div>
            {sharing.may_record && (
              <Button
                variant="subtle"
                onClick={() => lift.send({ params: { id: person, exclusion: one.id } })}
                aria-label={t('consent.lift_of', { name: one.name })}
              >
                {t('consent.lift')}
              </Button>
            )}
          </Group>
        ))}
        <Refusal refusal={lift.refusal} />
        {naming && (
          <form onSubmit={form.onSubmit((body) => keepOut.send({ params: { id: person }, body: { ...body, name: nameOf(body) } }))}>
            <Stack gap="sm">
              <Select label={t('consent.exclude_agency')} clearable searchable data={agencies} {...form.getInputProps('party_id')} />
              {!form.values.party_id && <TextInput label={t('consent.exclude_name')} required maxLength={200} {...form.getInputProps('name')} />}
              <Textarea label={t('consent.exclude_reason')} required autosize maxLength={1000} {...form.getInputProps('reason')} />
              <Refusal refusal={keepOut.refusal} />
              <Group gap="xs">
                <Button type="submit" loading={keepOut.sending}>
                  {t('consent.exclude_save')}
                </Button>
                <Button variant="subtle" onClick={close}>
                  {t('consent.cancel')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Section>
  )
}
