import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { RolePage } from './role-page.tsx'

/** What is given to the person and their family: to read together, or to print. */
export default function Role() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/advocacy', { params: { person_id: id } })
  return (
    <Page
      title={t('advocacy.statement')}
      crumbs={[{ to: `${paths.person(id)}?tab=advocacy`, label: t('advocacy.back') }]}
      actions={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => print()}>
          {t('advocacy.print')}
        </Button>
      }
    >
      <Stack gap="md" maw={760} fz="lg">
        <RolePage told={told} />
      </Stack>
    </Page>
  )
}
