import { Modal, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { icons } from './icons.ts'
import { usePlaces } from './use-places.ts'

const [store, finder] = createSpotlight()

/** Finds pages and actions at once, and people within what the reader may see. */
export default function Finder({ openings }: { openings: number }) {
  const { t } = useWords()
  const go = useNavigate()
  const places = usePlaces()
  const [query, setQuery] = useState('')
  // Each press of the keys or the box opens it anew.
  useEffect(() => finder.open(), [openings])
  const wanted = query.trim().toLocaleLowerCase()
  const pages = places.filter((place) => t(place.word).toLocaleLowerCase().includes(wanted))

  return (
    <Spotlight.Root store={store} query={query} onQueryChange={setQuery} shortcut={null} centered={false} yOffset="12vh" radius="lg" scrollable maxHeight={420}>
      <VisuallyHidden><Modal.Title>{t('shell.find')}</Modal.Title></VisuallyHidden>
      <Spotlight.Search placeholder={t('shell.find')} aria-label={t('shell.find')} leftSection={<IconSearch size={20} aria-hidden />} />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.find_pages')}>
            {pages.map((place) => {
              const Icon = icons[place.icon]
              return <Spotlight.Action key={place.path} label={t(place.word)} leftSection={<Icon size={20} aria-hidden />} onClick={() => void go({ to: place.path })} />
            })}
          </Spotlight.ActionsGroup>
        )}
        {pages.length === 0 && <Spotlight.Empty>{t('shell.find_nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
