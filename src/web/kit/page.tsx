import { Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Path } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Go } from './go.tsx'

type Given = {
  title: string
  /** One line under the title: how many, of what, in which order. */
  lead?: ReactNode
  crumbs?: readonly { to: Path; label: string }[]
  actions?: ReactNode
  children: ReactNode
}

/** One screen: where one is, what it is called, what can be done. */
export function Page({ title, lead, crumbs = [], actions, children }: Given) {
  const { t, has } = useWords()
  // The person's side does not carry the name of this site, and its tab stays neutral.
  useDocumentTitle(has('shell.brand') ? `${title} · ${t('shell.brand')}` : document.title)
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        {crumbs.length > 0 && (
          <nav aria-label={t('kit.crumbs')} className="no-print">
            <Breadcrumbs separatorMargin={6}>
              {crumbs.map((crumb) => (
                <Go key={crumb.to} to={crumb.to} size="sm">
                  {crumb.label}
                </Go>
              ))}
            </Breadcrumbs>
          </nav>
        )}
        <Group justify="space-between" align="flex-start" gap="md">
          <div style={{ minWidth: 0 }}>
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="dimmed" component="div" mt={2}>
                {lead}
              </Text>
            )}
          </div>
          {actions && (
            <Group gap="sm" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
      </Stack>
      {children}
    </Stack>
  )
}
