import { Button, Checkbox, Group, Modal, Select, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CATEGORIES } from '../../shared/categories.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Recipient, Sharing } from './card.tsx'

type Category = Recipient['categories'][number]['category']
type Values = {
  party_id: string | null
  categories: Category[]
  until: string | null
  own_words: string
  mode: 'spoken' | 'written' | 'interpreted'
  on_their_wish: boolean
}
type Given = { person: string; mine: boolean; sharing: Sharing; recipient: Recipient | null; onClose: () => void }

/** What one agency may know from now on: exactly what is ticked. */
export function Decide({ person, mine, sharing, recipient, onClose }: Given) {
  const { t, locale } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:id/consents', { onDone: onClose })
  const given = recipient?.categories.filter((one) => one.state === 'given').map((one) => one.category) ?? []
  const form = useForm<Values>({
    initialValues: { party_id: recipient?.id ?? null, categories: given, until: null, own_words: '', mode: 'spoken', on_their_wish: false },
    validate: {
      party_id: (id) => (id ? null : t('consent.agency_missing')),
      categories: (list) => (list.length > 0 ? null : t('consent.categories_missing')),
    },
  })
  const { name } = sharing
  const agency = recipient?.name ?? sharing.others.find((one) => one.id === form.values.party_id)?.name ?? t('consent.agency')
  const decide = (decision: 'given' | 'refused') => {
    if (decision === 'given' ? form.validate().hasErrors : form.validateField('party_id').hasError) return
    const { party_id, categories, ...rest } = form.getValues()
    send({
      params: { id: person },
      body: { ...rest, party_id: party_id!, decision, categories: decision === 'given' ? categories : [...CATEGORIES] },
    })
  }
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      {/* no header of the kit's: inside a dialog it would count as a second banner of the page */}
      <Modal.Content aria-label={t('consent.form_title', { agency })}>
        <Modal.Body>
          <Stack gap="md">
            <Title order={2}>{t('consent.form_title', { agency })}</Title>
            {!recipient && (
              <Select
                label={t('consent.agency')}
                data={sharing.others.map((one) => ({ value: one.id, label: one.name }))}
                searchable
                comboboxProps={{ withinPortal: false }}
                {...form.getInputProps('party_id')}
              />
            )}
            <Checkbox.Group label={t('consent.categories')} {...form.getInputProps('categories')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={8}>
                {CATEGORIES.map((category) => (
                  <Checkbox key={category} value={category} label={t(`category.${category}`)} />
                ))}
              </SimpleGrid>
            </Checkbox.Group>
            <DayField
              label={t('consent.until_label')}
              description={t('consent.until_hint', { day: dayInWords(sharing.longest, locale) })}
              clearable
              value={form.values.until}
              onChange={(until) => form.setFieldValue('until', until)}
            />
            <Text size="sm">{t(mine ? 'consent.if_no_mine' : 'consent.if_no')}</Text>
            <Textarea
              label={t(mine ? 'consent.own_words_mine' : 'consent.own_words', { name })}
              autosize
              minRows={2}
              maxLength={2000}
              {...form.getInputProps('own_words')}
            />
            {!mine && (
              <>
                <Choices
                  label={t('consent.mode')}
                  columns={3}
                  choices={(['spoken', 'written', 'interpreted'] as const).map((code) => ({ code, title: t(`consent.mode.${code}`) }))}
                  value={form.values.mode}
                  onChange={(mode) => form.setFieldValue('mode', mode)}
                />
                {recipient?.state === 'refused' && (
                  <Checkbox label={t('consent.on_wish', { name })} {...form.getInputProps('on_their_wish', { type: 'checkbox' })} />
                )}
              </>
            )}
            <Refusal refusal={refusal} />
            <Group justify="space-between">
              <Button variant="default" onClick={() => decide('refused')} disabled={sending}>
                {t(mine ? 'consent.no_mine' : 'consent.no')}
              </Button>
              <Group gap="xs">
                <Button variant="subtle" onClick={onClose}>
                  {t('consent.cancel')}
                </Button>
                <Button onClick={() => decide('given')} loading={sending}>
                  {t('consent.yes')}
                </Button>
              </Group>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
