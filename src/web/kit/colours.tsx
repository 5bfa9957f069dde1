import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'

export function Colours() {
  const { t } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const night = useComputedColorScheme('light') === 'dark'
  const label = t(night ? 'kit.to_light' : 'kit.to_dark')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      c="inherit"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(night ? 'light' : 'dark')}
    >
      {night ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </ActionIcon>
  )
}
