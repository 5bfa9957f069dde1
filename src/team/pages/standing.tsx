import { Alert, Stack, Text } from '@mantine/core'
import { IconFileAlert, IconUserQuestion } from '@tabler/icons-react'
import { GoButton } from '../../web/kit/go.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './team.tsx'

/** What is not yet as it should be: the written plan says otherwise, or somebody has not confirmed. */
export function Standing({ person, told }: Part) {
  const { t, locale } = useWords()
  const { written, waiting } = told
  const said = (names: readonly string[]) => names.map((name) => name || t('team.somebody')).join(', ')
  const differs = written && written.added.length + written.gone.length + written.changed.length > 0
  return (
    <>
      {differs && (
        <Alert color="amber" variant="light" icon={<IconFileAlert aria-hidden />} title={t('team.written', { n: written.n })}>
          <Stack gap={4} align="flex-start">
            {written.added.length > 0 && <Text size="sm">{t('team.written_added', { names: said(written.added) })}</Text>}
            {written.gone.length > 0 && <Text size="sm">{t('team.written_gone', { names: said(written.gone) })}</Text>}
            {written.changed.length > 0 && <Text size="sm">{t('team.written_changed', { names: said(written.changed) })}</Text>}
            {told.may.includes('write_version') && (
              <GoButton to={`${paths.person(person)}/plan`} size="sm" variant="default" className="no-print" mt={6}>
                {t('team.write_version')}
              </GoButton>
            )}
          </Stack>
        </Alert>
      )}
      {waiting.page.length + waiting.coordination.length > 0 ? (
        <Alert color="amber" variant="light" icon={<IconUserQuestion aria-hidden />}>
          {waiting.page.length > 0 && <Text>{t('team.who_waits', { n: waiting.page.length, of: waiting.of, names: said(waiting.page) })}</Text>}
          {waiting.coordination.length > 0 && <Text>{t('team.who_waits_coordination', { names: said(waiting.coordination) })}</Text>}
          {told.know_by && <Text size="sm">{t('team.know_by', { day: dayInWords(told.know_by.slice(0, 10), locale) })}</Text>}
        </Alert>
      ) : (
        <Text c="dimmed">{t('team.all_know')}</Text>
      )}
    </>
  )
}
