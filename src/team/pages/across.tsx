import { Alert, Stack, Text } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { GoButton } from '../../web/kit/go.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './team.tsx'

/** Which organisations and fields of work take part; and, where much is coordinated, whether word goes between them. */
export function Across({ person, told }: Part) {
  const { t, locale } = useWords()
  const { organisations, due } = told.across
  const fields = new Set(organisations.flatMap((one) => one.disciplines)).size
  if (organisations.length === 0) return null
  const alone = organisations.length < 2
  const calls = due !== null && (alone || fields < 2 || due.late)
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Stack gap="xs">
      <Text fw={650}>{t('team.across', { organisations: organisations.length, disciplines: fields })}</Text>
      <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none' }}>
        {organisations.map((one) => (
          <Text component="li" size="sm" key={one.name}>
            {one.name}
            {one.disciplines.length > 0 && `: ${one.disciplines.map((field) => t(`discipline.${field}`)).join(', ')}`}
          </Text>
        ))}
      </Stack>
      {due && !calls && (
        <Text size="sm" c="dimmed">
          {t('team.across_by', { day: day(due.by) })}
        </Text>
      )}
      {due && calls && (
        <Alert color="amber" variant="light" icon={<IconUsersPlus aria-hidden />}>
          <Stack gap={6} align="flex-start">
            {alone && <Text size="sm">{t('team.across_alone')}</Text>}
            {!alone && fields < 2 && <Text size="sm">{t('team.across_fields')}</Text>}
            {!due.late && <Text size="sm">{t('team.across_by', { day: day(due.by) })}</Text>}
            {due.late && !alone && <Text size="sm">{t('team.across_late', { day: day(due.since) })}</Text>}
            {told.may.includes('lead') && (
              <GoButton
                to={alone ? `${paths.person(person)}/plan` : `${paths.person(person)}?tab=updates`}
                size="sm"
                variant="default"
                className="no-print"
              >
                {t(alone ? 'team.across_ask' : 'team.across_tell')}
              </GoButton>
            )}
          </Stack>
        </Alert>
      )}
    </Stack>
  )
}
