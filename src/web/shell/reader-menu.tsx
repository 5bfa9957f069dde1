import { Avatar, Button, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconLogout, IconUserCog } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../client.ts'
import { forgetDraftsOf } from '../kit/draft-shelf.ts'
import { GoButton } from '../kit/go.tsx'
import { useReader } from '../kit/reader.ts'
import { paths } from '../paths.ts'
import { sayRole, useWords } from '../words/use-words.ts'

/** Who one is here, and the way out. */
export function ReaderMenu() {
  const words = useWords()
  const { t } = words
  const reader = useReader()
  const queries = useQueryClient()
  const go = useNavigate()
  const [opened, setOpened] = useState(false)
  const signOut = async () => {
    await ask('POST /api/auth/sign-out')
    forgetDraftsOf(reader.id)
    await go({ to: paths.sign_in })
    queries.clear()
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus withinPortal={false} zIndex={120}>
      <Popover.Target>
        <UnstyledButton className="reader" onClick={() => setOpened(!opened)}>
          <Avatar name={reader.name} color="harbour" variant="filled" radius="xl" size={38} aria-hidden />
          <VisuallyHidden>{t('shell.account', { name: reader.name })}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.account', { name: reader.name })}>
        <Stack gap="sm">
          <div>
            <Text fw={650}>{reader.name}</Text>
            {reader.agency && <Text size="sm">{reader.agency.name}</Text>}
            <Text size="sm" c="dimmed">{reader.roles.map((role) => sayRole(words, role)).join(' · ')}</Text>
          </div>
          <GoButton to={paths.account} onClick={() => setOpened(false)} variant="default" justify="flex-start" leftSection={<IconUserCog size={18} aria-hidden />}>{t('account.title')}</GoButton>
          <Button variant="default" justify="flex-start" leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>{t('shell.sign_out')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
