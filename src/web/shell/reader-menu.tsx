import { Button, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconAdjustments, IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { GoButton } from '../kit/go.tsx'
import { Popped } from '../kit/popped.tsx'
import { useReader } from '../kit/reader.ts'
import { paths } from '../paths.ts'
import { signOut } from '../queries.ts'
import { sayRole, useWords } from '../words/use-words.ts'

/** Of two words the first letters; of one the first two. */
const initialsOf = (name: string): string => {
  const [one = '', two] = name.trim().split(/\s+/)
  return (two ? one.slice(0, 1) + two.slice(0, 1) : one.slice(0, 2)).toLocaleUpperCase()
}

/** Who one is here, and the way out. */
export function ReaderMenu() {
  const words = useWords()
  const { t } = words
  const reader = useReader()
  const queries = useQueryClient()
  const go = useNavigate()
  const out = async () => {
    await signOut(reader.id)
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
          <span className="initials" aria-hidden>
            {initialsOf(reader.name)}
          </span>
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
            <GoButton to={paths.start} onClick={() => close()} variant="default" justify="flex-start">
              {t('shell.start')}
            </GoButton>
          )}
          <Button variant="default" justify="flex-start" leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void out()}>
            {t('shell.sign_out')}
          </Button>
        </Stack>
      )}
    </Popped>
  )
}
