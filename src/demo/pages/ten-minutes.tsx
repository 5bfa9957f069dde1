import { Stack, Text, Title } from '@mantine/core'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

const STEPS = [
  ['today', paths.today],
  ['entry', paths.entry],
  ['person', `${paths.people}?name=Lin+Zhao`],
  ['plan', `${paths.people}?name=Lin+Zhao`],
  ['request', paths.requests],
  ['directory', paths.directory],
  ['scorecard', paths.scorecard],
] as const

/** For somebody who is new: one person coordinated in ten minutes, each step a link. */
export default function TenMinutes() {
  const { t } = useWords()
  return (
    <Page title={t('start.title')} lead={t('start.lead')}>
      <Stack component="ol" gap="lg" m={0} pl="lg" maw={680}>
        {STEPS.map(([step, to]) => (
          <li key={step}>
            <Title order={2} size="h4">
              {t(`start.${step}`)}
            </Title>
            <Text mt={4} mb="xs">
              {t(`start.${step}_text`)}
            </Text>
            <GoButton to={to} variant="light" size="sm">
              {t(`start.${step}_go`)}
            </GoButton>
          </li>
        ))}
      </Stack>
    </Page>
  )
}
