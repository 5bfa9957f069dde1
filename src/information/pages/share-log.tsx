import { Paper, Stack, Text, Title } from '@mantine/core'
import { useAsk } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'

/** In plain words: who was told what about the person, by whom, when, what for, and why they were allowed to. For the person, and who supervises. */
export function ShareLog({ person, mine = false }: { person: string; mine?: boolean }) {
  const { t } = useWords()
  const { shared } = useAsk('GET /api/people/:person_id/share-log', { params: { person_id: person } })
  return (
    <section aria-labelledby="share-log">
      <Stack gap="sm">
        <div>
          <Title order={2} id="share-log">
            {t(mine ? 'information.log_mine' : 'information.log')}
          </Title>
          <Text c="dimmed">{t(mine ? 'information.log_lead_mine' : 'information.log_lead')}</Text>
        </div>
        {shared.length === 0 && <Text>{t('information.log_none')}</Text>}
        {shared.length > 0 && (
          <Paper withBorder radius="lg" p={{ base: 'sm', sm: 'lg' }}>
            <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
              {shared.map((one) => (
                <li key={one.id}>
                  <Text>
                    <b>{one.kind === 'answer' ? t('information.log_answer', { title: one.title }) : one.title}</b> · {t(`category.${one.category}`)}
                  </Text>
                  <Text size="sm">
                    {t('information.log_line', {
                      to: [one.to, one.to_agency].filter(Boolean).join(', '),
                      from: [one.from, one.from_agency].filter(Boolean).join(', '),
                    })}{' '}
                    <When at={one.at} />
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t(`information.purpose.${one.purpose}`)} ·{' '}
                    {t(one.basis === 'consent' && mine ? 'information.basis.mine' : (`information.basis.${one.basis.replace(' ', '_')}` as Word))}
                  </Text>
                </li>
              ))}
            </Stack>
          </Paper>
        )}
      </Stack>
    </section>
  )
}
