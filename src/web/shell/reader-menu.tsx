import { Avatar, Button, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconAdjustments, IconHourglass, IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../client.ts'
import { forgetDraftsOf } from '../kit/draft-shelf.ts'
import { GoButton } from '../kit/go.tsx'
import { Popped } from '../kit/popped.tsx'
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
  const signOut = async () => {
    await ask('POST /api/auth/sign-out')
    forgetDraftsOf(reader.id)
    await go({ to: paths.sign_in })
    queries.clear()
  }
  return (
    <Popped
      label={t('shell.account', { name: reader.name })}
      width={280}
      position="bottom-end"
      button={(opener) => (
        <UnstyledButton {...opener} className="reader">
          <Avatar name={reader.name} color="harbour" variant="filled" radius="xl" size={38} aria-hidden />
          <VisuallyHidden>{t('shell.account', { name: reader.name })}</VisuallyHidden>
        </UnstyledButton>
      )}
    >
      {(close) => (
        <Stack gap="sm">
          <div>
            <Text fw={650}>{reader.name}</Text>
            {reader.agency && <Text size="sm">{reader.agency.name}</Text>}
            <Text size="sm" c="dimmed">
              {reader.roles.map((role) => sayRole(words, role)).join(' · ')}
            </Text>
          </div>
          <GoButton
            to={paths.settings}
            onClick={() => close()}
            variant="default"
            justify="flex-start"
            leftSection={<IconAdjustments size={18} aria-hidden />}
          >
            {t('navigation.settings')}
          </GoButton>
          {reader.demonstration && (
            <GoButton
              to={paths.start}
              onClick={() => close()}
              variant="default"
              justify="flex-start"
              leftSection={<IconHourglass size={18} aria-hidden />}
            >
              {t('shell.start')}
            </GoButton>
          )}
          <Button variant="default" justify="flex-start" leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
            {t('shell.sign_out')}
          </Button>
        </Stack>
      )}
    </Popped>
  )
}
