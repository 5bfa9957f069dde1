import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CATEGORIES } from '../../shared/categories.ts'
import type { Category } from '../../shared/words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { agenciesOf, type Sharing } from './card.tsx'

type Ground = Sharing['disclosures'][number]['ground']
type Values = {
  ground: Ground | null
  facts: string
  recipient_id: string | null
  recipient_name: string
  categories: Category[]
  until: string | null
  overrides_exclusion: boolean
}

const GROUNDS = ['serious_danger', 'child_protection', 'court_order', 'legal_duty', 'guardian_order'] as const
const EMPTY: Values = { ground: null, facts: '', recipient_id: null, recipient_name: '', categories: [], until: null, overrides_exclusion: false }

/** What was told without asking: the ground, the facts, to whom. An agency may also be opened to parts of the record, for a time. */
export function Disclose({ person, sharing, onClose }: { person: string; sharing: Sharing; onClose: () => void }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:id/disclosures', { onDone: onClose })
  const missing = (what: unknown) => (what ? null : t('consent.disclose_missing'))
  const form = useForm<Values>({
    initialValues: EMPTY,
    validate: {
      ground: missing,
      facts: (text) => missing(text.trim()),
      recipient_name: (text, all) => missing(all.recipient_id ?? text.trim()),
      until: missing,
    },
  })
  const agencies = agenciesOf(sharing)
  const told = ({ ground, until, recipient_id, recipient_name, ...rest }: Values) => {
    const name = agencies.find((one) => one.value === recipient_id)?.label ?? recipient_name
    send({
      params: { id: person },
      body: { ...rest, ground: ground!, until: until!, recipient_id, recipient_name: name, categories: recipient_id ? rest.categories : [] },
    })
  }
  return (
    <form onSubmit={form.onSubmit(told)}>
      <Stack gap="sm">
        <Select
          label={t('consent.disclose_ground')}
          withAsterisk
          data={GROUNDS.map((value) => ({ value, label: t(`consent.ground.${value}`) }))}
          {...form.getInputProps('ground')}
        />
        <Textarea
          label={t('consent.disclose_facts')}
          description={t('consent.disclose_facts_hint')}
          withAsterisk
          autosize
          minRows={2}
          maxLength={4000}
          {...form.getInputProps('facts')}
        />
        <Select
          label={t('consent.disclose_agency')}
          description={t('consent.disclose_agency_hint')}
          clearable
          searchable
          data={agencies}
          {...form.getInputProps('recipient_id')}
        />
        {!form.values.recipient_id && (
          <TextInput label={t('consent.disclose_name')} withAsterisk maxLength={200} {...form.getInputProps('recipient_name')} />
        )}
        {form.values.recipient_id && (
          <Checkbox.Group label={t('consent.disclose_categories')} {...form.getInputProps('categories')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={8}>
              {CATEGORIES.map((category) => (
                <Checkbox key={category} value={category} label={t(`category.${category}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
        )}
        <DayField
          label={t('consent.disclose_until')}
          withAsterisk
          value={form.values.until}
          onChange={(until) => form.setFieldValue('until', until)}
          error={form.errors['until']}
        />
        {sharing.exclusions.length > 0 && (
          <Checkbox label={t('consent.disclose_overrides')} {...form.getInputProps('overrides_exclusion', { type: 'checkbox' })} />
        )}
        <Refusal refusal={refusal} />
        <Group gap="xs">
          <Button type="submit" loading={sending}>
            {t('consent.disclose_save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('consent.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
