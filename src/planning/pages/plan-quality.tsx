import { Button, Checkbox, Group, List, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { sayRefusal, useWords } from '../../web/words/use-words.ts'
import { useOwned, type Owned } from './owned.tsx'
import { partyOf, sayParty, type Part } from './part.ts'

type Point = Owned['quality']['items'][number]
const LOOK = { met: 'met', missing: 'soon', excepted: 'excepted' } as const
type ItemWord = `planning.point.${46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56}`
const wordOf = (item: number) => `planning.point.${item}` as ItemWord

/** All eleven points of a good plan at once: worked out from what stands in it, each with what is missing. */
export function PlanQuality(part: Part) {
  const { t } = useWords()
  const { quality, may } = useOwned(part.person)
  const wanting = quality.items.filter((one) => one.status !== 'met')
  if (part.board.goals.length === 0) return null // of no goals every point would hold
  return (
    <Section
      title={`${t('planning.quality')}: ${t('planning.quality_of', { met: quality.met })}`}
      actions={
        <>
          {may.includes('audit') && (
            <>
              <GoButton variant="subtle" to={paths.sample}>
                {t('planning.sample_link')}
              </GoButton>
              <Button variant="default" onClick={() => part.open({ what: 'audit' })}>
                {t('planning.audit')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => part.open({ what: 'points' })}>
            {t('planning.quality_see')}
          </Button>
        </>
      }
    >
      {wanting.length === 0 ? (
        <Group>
          <StateBadge state="met">{t('planning.point_status.met')}</StateBadge>
        </Group>
      ) : (
        <Points {...part} points={wanting} brief />
      )}
    </Section>
  )
}

export function AllPoints(part: Part) {
  const { t } = useWords()
  const owned = useOwned(part.person)
  return (
    <Stack gap="lg">
      <Points {...part} points={owned.quality.items} />
      {owned.quality.audits.map((one) => (
        <div key={one.id}>
          <Text size="sm" fw={600}>
            {t('planning.audit_by', {
              name: sayParty(owned.parties.find((party) => party.id === one.written_by) ?? partyOf(part.board, one.written_by), t),
            })}
            , <Day day={one.at.slice(0, 10)} />: {t('planning.audit_agrees', { n: one.agrees.length })}
          </Text>
          {one.words && <Text size="sm">{one.words}</Text>}
        </div>
      ))}
    </Stack>
  )
}

/** What is missing is said where it is mended, at the top of the board; here, how much, and in the drawer, what. */
function Points({ points, open, person, brief = false }: Part & { points: readonly Point[]; brief?: boolean }) {
  const words = useWords()
  const { t } = words
  const { may } = useOwned(person)
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {points.map((one) => (
        <li key={one.item}>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <StateBadge state={LOOK[one.status]}>{t(`planning.point_status.${one.status}`)}</StateBadge>
            <Text fw={600}>
              {t(wordOf(one.item))}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                S1:{one.item}
              </Text>
            </Text>
          </Group>
          {one.status === 'missing' && brief && <Text size="sm">{t('planning.quality_mend', { count: one.missing.length })}</Text>}
          {one.status === 'missing' && !brief && (
            <List size="sm">
              {[...new Set(one.missing.map((missing) => missing.refusal))].map((refusal) => (
                <List.Item key={refusal}>{sayRefusal(words, refusal)}</List.Item>
              ))}
            </List>
          )}
          {one.exception && one.status === 'excepted' && (
            <Text size="sm">
              {t(`planning.ground.${one.exception.ground}`)}: {one.exception.words}
            </Text>
          )}
          {one.status === 'missing' && one.may_except && !brief && may.includes('except') && (
            <Button
              size="compact-sm"
              variant="subtle"
              className="no-print"
              aria-label={`${t('planning.except')}: ${t(wordOf(one.item))}`}
              onClick={() => open({ what: 'except', id: String(one.item) })}
            >
              {t('planning.except')}
            </Button>
          )}
        </li>
      ))}
    </Stack>
  )
}

const GROUNDS = ['person_refused', 'person_unable', 'safety', 'legal_restriction', 'no_such_service'] as const
export function ExceptForm({ person, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('person_refused')
  const said = useSaid(`except:${person}:${id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/exceptions', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Text fw={650}>{t(wordOf(Number(id)))}</Text>
      <Select
        label={t('planning.except_ground')}
        allowDeselect={false}
        data={GROUNDS.map((code) => ({ value: code, label: t(`planning.ground.${code}`) }))}
        value={ground}
        onChange={(code) => setGround(code as 'safety')}
      />
      <Said said={said} label={t('planning.why_so')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { item: Number(id), ground, words: said.words } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

/** A supervisor's second look at a plan drawn by chance. */
export function AuditForm({ person, open }: Part) {
  const { t } = useWords()
  const { quality } = useOwned(person)
  const [differs, setDiffers] = useState<string[]>([])
  const said = useSaid(`audit:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/audits', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Checkbox.Group label={t('planning.audit_lead')} value={differs} onChange={setDiffers}>
        <Stack gap={6} mt={6}>
          {quality.items.map((one) => (
            <Checkbox key={one.item} value={String(one.item)} label={`${t(wordOf(one.item))}: ${t(`planning.point_status.${one.status}`)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      {differs.length > 0 && <Said said={said} label={t('planning.audit_words')} maxLength={2000} />}
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person }, body: { differs: differs.map(Number), words: said.words } })}>
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
