import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../words/use-words.ts'

const Finder = lazy(() => import('./finder.tsx'))
const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'

/** The one search box; what it opens is loaded when it is first wanted. */
export function Find() {
  const { t } = useWords()
  const [openings, setOpenings] = useState(0)
  const show = () => setOpenings((before) => before + 1)
  useHotkeys([['mod+K', show]], [])
  return (
    <>
      <UnstyledButton className="find" onClick={show} visibleFrom="sm" aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <Text span size="sm" truncate>
          {t('shell.find')}
        </Text>
        <Kbd size="xs" aria-hidden>
          {keys}
        </Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" variant="subtle" c="inherit" size={40} onClick={show} aria-label={t('shell.find')} ml="auto">
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      {openings > 0 && (
        <Suspense fallback={null}>
          <Finder openings={openings} />
        </Suspense>
      )}
    </>
  )
}
