import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AddForm, ChooseForm } from './forms.tsx'
import type { Part, Told } from './kinds.tsx'
import { OptionLine } from './option-line.tsx'

export type Kind = Told['kinds'][number]
type Open = { what: 'add' } | { what: 'none' } | { what: 'choose'; option: Kind['options'][number] }
/** What is shown at once; the rest is one tap away. */
const FIRST = 4

/** One kind: what there is of it, what was chosen; and where nothing is, it asks. */
export function KindCard({ person, told, own, one }: Part & { one: Kind }) {
  const { t } = useWords()
  const [open, show] = useState<Open | null>(null)
  const [all, showAll] = useState(false)
  const close = () => show(null)
  // whoever may not see all of it is not asked, and still writes down what the person says
  const empty = one.none === null && !one.options.some((each) => each.chosen !== null)
  const kind = t(`mix.kind.${one.kind}`)
  // in their own pages services and homes stand right above, with everything about them
  const here = own ? one.options.filter((each) => each.chosen !== null || each.from === 'written' || each.from === 'plan') : one.options
  const chosenFirst = here.toSorted((a, b) => Number(b.chosen !== null) - Number(a.chosen !== null))
  const shown = all ? chosenFirst : chosenFirst.slice(0, FIRST)
  const hidden = chosenFirst.length - shown.length
  const size = own ? 'md' : 'sm'
  return (
    <Section title={kind} lead={t(`mix.hint.${one.kind}`)} actions={one.asks && <StateBadge state="soon">{t('mix.asks')}</StateBadge>}>
      {!one.sees && <Text size="sm">{t('mix.not_seen')}</Text>}
      {one.none && <Text>{t('mix.none', { words: one.none.words })}</Text>}
      {shown.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {shown.map((option) => (
            <OptionLine key={option.id} person={person} told={told} own={own} option={option} onChoose={() => show({ what: 'choose', option })} />
          ))}
        </Stack>
      )}
      {hidden > 0 && (
        <Button variant="subtle" size={size} className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => showAll(true)}>
          {t('mix.more', { n: hidden })}
        </Button>
      )}
      {open?.what === 'add' && <AddForm person={person} told={told} kind={one.kind} own={own} onDone={close} />}
      {open && open.what !== 'add' && (
        <ChooseForm person={person} kind={one.kind} own={own} option={open.what === 'choose' ? open.option : null} onDone={close} />
      )}
      {!open && told.may.includes('compare') && (
        <Group gap="sm" className="no-print">
          <Button size={size} variant={one.asks ? 'light' : 'default'} aria-label={t('mix.add_to', { kind })} onClick={() => show({ what: 'add' })}>
            {t('mix.add')}
          </Button>
          {empty && (
            <Button size={size} variant="default" aria-label={t('mix.say_none_of', { kind })} onClick={() => show({ what: 'none' })}>
              {t('mix.say_none')}
            </Button>
          )}
          {!own && <Elsewhere person={person} one={one} />}
        </Group>
      )}
    </Section>
  )
}

/** Services and homes are chosen where they were matched. */
function Elsewhere({ person, one }: { person: string; one: Kind }) {
  const { t } = useWords()
  const to = one.kind === 'housing' ? 'housing' : 'services'
  return <Go to={`${paths.person(person)}?tab=${to}`}>{t(to === 'housing' ? 'mix.to_homes' : 'mix.to_services')}</Go>
}
