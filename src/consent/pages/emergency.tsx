import { Alert, Button, Checkbox, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { CATEGORIES } from '../../shared/categories.ts'
import type { Category } from '../../shared/words.ts'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** One worker opens one record for four hours, with a reason. Says nothing of the person before: who asks may not know of them. */
export default function Emergency() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const go = useNavigate()
  const { send, sending, refusal } = useSend('POST /api/people/:id/emergency', { onDone: () => void go({ to: paths.person(id) }) })
  const form = useForm<{ categories: Category[]; reason: string }>({
    initialValues: { categories: ['general', 'safety'], reason: '' },
    validate: {
      categories: (list) => (list.length > 0 ? null : t('consent.categories_missing')),
      reason: (text) => (text.trim().length >= 20 ? null : t('consent.emergency_reason_short')),
    },
  })
  return (
    <Page title={t('consent.emergency_title')} lead={t('consent.emergency_lead')} crumbs={[{ to: paths.people, label: t('consent.people') }]}>
      <form onSubmit={form.onSubmit((body) => send({ params: { id }, body }))}>
        <Stack gap="md" maw={720}>
          <Alert color="clay" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('consent.emergency_seen')}
          </Alert>
          <Textarea label={t('consent.emergency_reason')} withAsterisk autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
          <Checkbox.Group label={t('consent.emergency_categories')} {...form.getInputProps('categories')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt={8}>
              {CATEGORIES.map((category) => (
                <Checkbox key={category} value={category} label={t(`category.${category}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Refusal refusal={refusal} />
          <Button type="submit" loading={sending} style={{ alignSelf: 'flex-start' }}>
            {t('consent.emergency_open')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}
