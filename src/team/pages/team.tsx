import { Stack } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ChangeForm, UnreachableForm } from './line-form.tsx'
import { Leads } from './leads.tsx'
import { OnePage } from './one-page.tsx'
import { Raised } from './raised.tsx'
import { RoleMap } from './role-map.tsx'
import { Standing } from './standing.tsx'

export type Told = Answer<'GET /api/people/:person_id/team'>
export type Line = Told['parts'][number]
export type Opened = { what: 'change' | 'unreachable'; id: string }
export type Part = { person: string; told: Told; open: (opened: Opened | null) => void }

/** Who is who around one person: the page to confirm, the role map, what is unclear or objected to, and who leads on what. */
export default function TeamPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/team', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  if (!told.plan)
    return (
      <Empty title={t('team.none')} icon={<IconUsersGroup size={28} />}>
        {t('team.none_first')}
      </Empty>
    )
  const part: Part = { person, told, open }
  const raised = told.objections.some((one) => !one.settled_at) || told.questions.some((one) => one.answer === '')
  const line = told.parts.find((one) => one.id === opened?.id)
  return (
    <Stack gap="lg">
      <OnePage {...part} />
      <Standing {...part} />
      {raised && <Raised {...part} />}
      <RoleMap {...part} />
      <Leads {...part} />
      {!raised && <Raised {...part} />}
      <Side
        title={line && opened && t(opened.what === 'change' ? 'team.change_of' : 'team.unreachable_of', { name: line.name })}
        opened={line !== undefined}
        close={() => open(null)}
      >
        {line && opened?.what === 'change' && <ChangeForm person={person} line={line} onDone={() => open(null)} />}
        {line && opened?.what === 'unreachable' && <UnreachableForm person={person} line={line} onDone={() => open(null)} />}
      </Side>
    </Stack>
  )
}
