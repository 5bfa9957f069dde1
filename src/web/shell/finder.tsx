import { Modal, useComputedColorScheme, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconLanguage, IconMoon, IconPhoneIncoming, IconSearch, IconSun, IconUser, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { choose, languages, useWords } from '../words/use-words.ts'
import { useAsking } from '../kit/use-ask.ts'
import { paths } from '../paths.ts'
import { icons } from './icons.ts'
import { usePlaces } from './use-places.ts'

const [store, finder] = createSpotlight()

/** What can be done from anywhere, found by its name. */
function useActions() {
  const { t, language } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const night = useComputedColorScheme('light') === 'dark'
  const go = useNavigate()
  const mine = new Set(usePlaces().map(({ path }) => path))
  return [
    ...(mine.has(paths.entry)
      ? [
          {
            name: 'first_contact',
            label: t('finder.first_contact'),
            Icon: IconPhoneIncoming,
            act: () => void go({ to: `${paths.entry}/new` }),
          },
        ]
      : []),
    // Today is the page of whoever works with people: they may write one down.
    ...(mine.has(paths.today)
      ? [{ name: 'new_person', label: t('finder.new_person'), Icon: IconUserPlus, act: () => void go({ to: `${paths.people}/new` }) }]
      : []),
    {
      name: 'colours',
      label: t(night ? 'kit.to_light' : 'kit.to_dark'),
      Icon: night ? IconSun : IconMoon,
      act: () => setColorScheme(night ? 'light' : 'dark'),
    },
    ...languages
      .filter(({ code }) => code !== language)
      .map(({ code, name }) => ({ name: code, label: name, Icon: IconLanguage, act: () => void choose(code) })),
  ]
}

/** Finds pages and actions of the reader's own. */
export default function Finder({ openings }: { openings: number }) {
  const { t } = useWords()
  const go = useNavigate()
  const places = usePlaces()
  const actions = useActions()
  const [query, setQuery] = useState('')
  // Each press of the keys or the box opens it anew.
  useEffect(() => finder.open(), [openings])
  const wanted = query.trim().toLocaleLowerCase()
  const matches = (label: string) => label.toLocaleLowerCase().includes(wanted)
  const [asked] = useDebouncedValue(query.trim(), 120)
  const mayFind = places.some((place) => place.path === paths.people)
  const found = useAsking('GET /api/people/search', { query: { q: asked } }, { enabled: mayFind && asked.length > 0 }).data
  const people = wanted && mayFind ? (found ?? []) : []
  const pages = places.filter((place) => matches(t(place.word)))
  const acts = actions.filter((action) => matches(action.label))

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      centered={false}
      yOffset="10vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      radius="lg"
      scrollable
      maxHeight={480}
    >
      <VisuallyHidden>
        <Modal.Title>{t('shell.find')}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search placeholder={t('shell.find')} aria-label={t('shell.find')} leftSection={<IconSearch size={20} aria-hidden />} />
      <Spotlight.ActionsList>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label={t('finder.people')}>
            {people.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name || t('finder.nameless')}
                description={[person.full_name !== person.name && person.full_name, person.born].filter(Boolean).join(' · ')}
                leftSection={<IconUser size={20} aria-hidden />}
                onClick={() => void go({ to: paths.person(person.id) })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.find_pages')}>
            {pages.map((place) => {
              const Icon = icons[place.icon]
              return (
                <Spotlight.Action
                  key={place.path}
                  label={t(place.word)}
                  leftSection={<Icon size={20} aria-hidden />}
                  onClick={() => void go({ to: place.path })}
                />
              )
            })}
          </Spotlight.ActionsGroup>
        )}
        {acts.length > 0 && (
          <Spotlight.ActionsGroup label={t('shell.find_actions')}>
            {acts.map(({ name, label, Icon, act }) => (
              <Spotlight.Action key={name} label={label} leftSection={<Icon size={20} aria-hidden />} onClick={act} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length + pages.length + acts.length === 0 && <Spotlight.Empty>{t('shell.find_nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
