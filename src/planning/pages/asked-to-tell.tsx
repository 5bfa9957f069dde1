import { Paper, Stack, Text, Title } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Few } from '../../web/kit/few.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

type Asked = Answer<'GET /api/exchanges'>['requests'][number]

/** What others want to know from us about somebody we both support; answered on the person's page, beside what it is about. */
export function AskedToTell({ asked }: { asked: readonly Asked[] }) {
  const { t } = useWords()
  return (
    <Few title={t('planning.asked_to_tell')} all={asked.toSorted((a, b) => Number(b.late) - Number(a.late))}>
      {(one) => (
        <Paper key={one.id} component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
          <Stack gap="sm" align="flex-start">
            <div>
              <Title order={3}>{one.title}</Title>
              <Text>
                {one.person.name || t('planning.unnamed')} · {t(`category.${one.category}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {one.from} · {t('information.answer_by')} <When at={one.due_at} />
              </Text>
            </div>
            {one.late && <StateBadge state="missed">{t('information.late')}</StateBadge>}
            <GoButton to={`${paths.person(one.person.id)}?tab=updates`} variant="light" aria-label={`${t('information.answer')}: ${one.title}`}>
              {t('information.answer')}
            </GoButton>
          </Stack>
        </Paper>
      )}
    </Few>
  )
}
