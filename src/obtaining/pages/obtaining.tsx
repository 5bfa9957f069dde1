import { Stack } from '@mantine/core'
import { IconBasket } from '@tabler/icons-react'
import type { ObtainingKind } from '../../shared/obtaining-words.ts'
import { ServiceMix } from '../../matching/pages/mix.tsx'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ChangeForm, ListForm } from './resource-forms.tsx'
import { Steps } from './steps.tsx'
import { LogForm, NameForm } from './support-forms.tsx'
import { Supports } from './supports.tsx'

export type Told = Answer<'GET /api/people/:person_id/obtaining'>
export type Support = Told['supports'][number]
export type Step = Told['steps'][number]
export type Resource = Step['resources'][number]
export type Opened =
  | { what: 'name' }
  | { what: 'log'; support: Support; kind: ObtainingKind }
  | { what: 'list'; step: Step }
  | { what: 'change'; resource: Resource }
export type Part = { person: string; told: Told; open: (next: Opened | null) => void }

/** What the plan names and how far it has been got; and what each step needs before its day. */
export default function ObtainingPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/obtaining', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  if (!told.plan)
    return (
      <Empty title={t('obtaining.no_plan')} icon={<IconBasket size={28} />}>
        {t('obtaining.no_plan_text')}
      </Empty>
    )
  const part: Part = { person, told, open }
  const title = (one: Opened): string => {
    if (one.what === 'name') return t('obtaining.name')
    if (one.what === 'log') return t(`obtaining.do.${one.kind}`)
    return one.what === 'list' ? t('obtaining.add') : t('obtaining.change_of', { what: one.resource.what })
  }
  return (
    <Stack gap="lg">
      <Supports {...part} />
      <ServiceMix person={person} onAdd={() => open({ what: 'name' })} />
      <Steps {...part} />
      <Side title={opened && title(opened)} opened={opened !== null} close={() => open(null)}>
        {opened && <OpenedForm {...part} opened={opened} />}
      </Side>
    </Stack>
  )
}

function OpenedForm({ opened, ...part }: Part & { opened: Opened }) {
  switch (opened.what) {
    case 'name':
      return <NameForm {...part} />
    case 'log':
      return <LogForm {...part} support={opened.support} kind={opened.kind} />
    case 'list':
      return <ListForm {...part} step={opened.step} />
    case 'change':
      return <ChangeForm {...part} resource={opened.resource} />
  }
}
