import { Alert, Group, Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { GoButton } from '../../web/kit/go.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What may come next after a hard answer: a talk today, the plan for a hard day. It names nobody anything. */
export function OfferHelp({ person }: { person: string }) {
  const { t } = useWords()
  return (
    <Alert color="amber" variant="light" icon={<IconHeartHandshake aria-hidden />} title={t('measures.help_title')}>
      <Text>{t('measures.help_text')}</Text>
      <Group mt="sm" gap="xs">
        <GoButton variant="filled" to={`${paths.person(person)}?tab=contact`}>
          {t('measures.help_talk')}
        </GoButton>
        <GoButton variant="default" to={`${paths.person(person)}/crisis`}>
          {t('measures.help_crisis')}
        </GoButton>
      </Group>
    </Alert>
  )
}
