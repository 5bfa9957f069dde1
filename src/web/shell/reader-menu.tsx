import { Avatar, Box, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../client.ts'
import { useReader } from '../kit/reader.ts'
import { paths } from '../paths.ts'
import { sayRole, useWords } from '../words/use-words.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Who one is here, and the way out. */
export function ReaderMenu() {
  const words = useWords()
  const { t } = words
  const reader = useReader()
  const queries = useQueryClient()
  const go = useNavigate()
  const signOut = async () => {
    await ask('POST /api/auth/sign-out')
    await go({ to: paths.sign_in })
    queries.clear()
  }
  return (
    <Menu position="bottom-end" width={280} shadow="md" radius="lg">
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.account', { name: reader.name })}>
          <Avatar name={reader.name} color="harbour" variant="filled" radius="xl" size={40} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Box px="sm" py="xs">
          <Text fw={650}>{reader.name}</Text>
          {reader.agency && <Text size="sm">{reader.agency.name}</Text>}
          <Text size="sm" c="dimmed">{reader.roles.map((role) => sayRole(words, role)).join(' · ')}</Text>
        </Box>
        <Menu.Divider />
        <Box px="sm" py="xs" hiddenFrom="sm"><LanguageSwitch /></Box>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>{t('shell.sign_out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
