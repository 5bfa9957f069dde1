import { Skeleton, Tabs } from '@mantine/core'
import { Suspense, useEffect, useRef } from 'react'
import { GROUPS, personSections, sectionsIn } from '../../web/person-sections.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Overview } from './overview.tsx'
import type { Person } from './shown.ts'

type Given = { person: Person; open: string | undefined; choose: (tab: string | undefined) => void }

/** What one looks at of a person: the overview, or a group of parts and one of them. The open part stands in the address. */
export function Parts({ person, open, choose }: Given) {
  const { t } = useWords()
  const section = personSections.find((one) => one.name === open)
  const parts = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open || !parts.current) return
    const { top } = parts.current.getBoundingClientRect()
    if (top > innerHeight / 2) parts.current.scrollIntoView()
  }, [open])
  // where the groups, or the parts of one, stand in one line, the open one is among those that are seen
  useEffect(() => {
    for (const tab of parts.current?.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="true"]') ?? [])
      if (tab.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.clientWidth / 2
  }, [open])
  return (
    <Tabs
      ref={parts}
      style={{ scrollMarginTop: 96 }}
      value={section?.group ?? 'overview'}
      onChange={(next) => choose(GROUPS.flatMap((group) => (group === next ? sectionsIn(group) : []))[0]?.name)}
      keepMounted={false}
    >
      <Tabs.List mb="md" className="person-parts">
        <Tabs.Tab value="overview">{t('person.tab_overview')}</Tabs.Tab>
        {GROUPS.map((group) => (
          <Tabs.Tab key={group} value={group} style={{ whiteSpace: 'nowrap' }}>
            {t(`person.group_${group}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview">
        <Overview person={person} />
      </Tabs.Panel>
      {GROUPS.map((group) => (
        <Tabs.Panel key={group} value={group}>
          <Tabs value={section?.name ?? null} onChange={(next) => choose(next ?? undefined)} variant="pills" keepMounted={false}>
            <Tabs.List mb="lg" className="person-parts" aria-label={t(`person.group_${group}`)}>
              {sectionsIn(group).map(({ name, word }) => (
                <Tabs.Tab key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
                  {t(word)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {sectionsIn(group).map(({ name, part: Part }) => (
              <Tabs.Panel key={name} value={name}>
                <Suspense fallback={<Skeleton height={240} />}>
                  <Part person={person.id} />
                </Suspense>
              </Tabs.Panel>
            ))}
          </Tabs>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
