import { Stack } from '@mantine/core'
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import './chapters.css'

export type Chapter = { id: string; title: string; children: ReactNode }

/** A page too long to be scanned, as chapters: their names stay in sight while one reads; on a phone they open from the one that is read. */
export function Chapters({ chapters }: { chapters: readonly Chapter[] }) {
  const { t } = useWords()
  const { filled, reading } = useReading(chapters.map(({ id }) => id))
  const [opened, open] = useState(false)
  const names = useClickOutside<HTMLElement>(() => open(false))
  /** The names are as long as what is left of the window beneath them. */
  const toggle = () => {
    const end = names.current?.getBoundingClientRect().bottom ?? 0
    names.current?.style.setProperty('--room', `${innerHeight - end}px`)
    open(!opened)
  }
  useHotkeys([['Escape', () => open(false)]])
  return (
    <>
      <nav aria-label={t('kit.chapters')} className="chapters no-print" ref={names}>
        <button type="button" aria-expanded={opened} onClick={toggle}>
          <span>
            {t('kit.chapters')}: {chapters.find(({ id }) => id === reading)?.title}
          </span>
          <IconChevronDown size={18} aria-hidden />
        </button>
        <ul data-opened={opened || undefined}>
          {chapters
            .filter(({ id }) => filled.includes(id))
            .map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === reading ? 'location' : undefined} onClick={() => open(false)}>
                  {title}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {chapters.map(({ id, children }) => (
        <Stack key={id} id={id} gap="lg" className="chapter">
          {children}
        </Stack>
      ))}
    </>
  )
}

/** How far down a chapter may begin and be the one that is read: below what stays in sight above it. */
const READ_FROM = 180
const same = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')

/** Which chapters say something, as parts of them come later or have nothing to say; and the one that is read: the last that has begun. */
function useReading(ids: readonly string[]): { filled: readonly string[]; reading: string | undefined } {
  const [filled, fill] = useState(ids)
  const [reading, read] = useState(ids[0])
  const all = ids.join(' ')
  useEffect(() => {
    const chapters = all.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const look = () => {
      const there = chapters.filter((one) => one.childElementCount > 0)
      const atTheEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
      const begun = atTheEnd ? there : there.filter((one) => one.getBoundingClientRect().top < READ_FROM)
      fill((before) => {
        const now = there.map(({ id }) => id)
        return same(before, now) ? before : now
      })
      read((begun.at(-1) ?? there[0])?.id)
    }
    const come = new MutationObserver(look)
    for (const one of chapters) come.observe(one, { childList: true })
    look()
    addEventListener('scroll', look, { passive: true })
    return () => {
      come.disconnect()
      removeEventListener('scroll', look)
    }
  }, [all])
  return { filled, reading }
}
