import { Button, Group, List, Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Together as Taken } from '../contract.ts'
import { sayParty, type Part } from './part.ts'

export type Shared = Part & { together: Taken }
/** Asked for where it is shown, beside the board: the board does not wait for it. */
export const useTogether = (person: string): Taken => useAsk('GET /api/people/:person_id/plan/together', { params: { person_id: person } })
const SHOWN = 5
/** Everybody who was there, by name. */
const sayAll = ({ together, board }: Shared, ids: readonly string[], t: ReturnType<typeof useWords>['t']) =>
  ids
    .map((id) =>
      sayParty(
        [...together.parties, ...board.parties].find((one) => one.id === id),
        t,
      ),
    )
    .join(', ')

/** How the plan is made with the person: how far they want to take part, what was offered, who talked with them and about them, and what they decided. */
export function Together(part: Part) {
  const { t } = useWords()
  const together = useTogether(part.person)
  const shared: Shared = { ...part, together }
  const { board, open } = part
  const name = board.owner.name || t('planning.unnamed')
  const may = (what: Taken['may'][number]) => together.may.includes(what)
  const waiting = together.offers.some((offer) => offer.response === null)
  return (
    <Section title={t('together.title', { name })}>
      <Stack gap="md">
        <Choice {...shared} />
        <Offers {...shared} />
        <Talks {...shared} />
        <Decisions {...shared} />
        <Group gap="xs" className="no-print">
          {may('write') && !waiting && (
            <Button size="compact-md" variant={together.offers.length === 0 ? 'filled' : 'light'} onClick={() => open({ what: 'offer_planning' })}>
              {t('together.offer')}
            </Button>
          )}
          {may('log') && (
            <Button size="compact-md" variant="light" onClick={() => open({ what: 'talk' })}>
              {t('together.log_talk')}
            </Button>
          )}
          {may('write') && (
            <Button size="compact-md" variant="light" onClick={() => open({ what: 'decision' })}>
              {t('together.write_decision')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}

function Choice({ together, board, open, person }: Shared) {
  const { t } = useWords()
  const seen = useSend('POST /api/people/:person_id/plan/involvement/:choice_id/seen')
  const [choice] = together.choices
  const name = board.owner.name || t('planning.unnamed')
  return (
    <Group gap="sm">
      <Text fw={600}>
        {choice ? t(`together.level.${choice.level}`, { name }) : t('together.level_not_asked', { name })}{' '}
        {choice && (
          <Text span c="dimmed" size="sm" fw={400}>
            {t('planning.since')} <Day day={choice.at.slice(0, 10)} />
            {choice.supports.length > 0 && ` · ${choice.supports.map((one) => t(`together.support.${one}`)).join(', ')}`}
          </Text>
        )}
      </Text>
      {choice && choice.seen_at === null && choice.mode === 'self' && <StateBadge state="soon">{t('together.chosen_anew')}</StateBadge>}
      {choice && choice.seen_at === null && choice.mode === 'self' && together.may.includes('see_choice') && (
        <Button
          size="compact-sm"
          variant="light"
          className="no-print"
          loading={seen.sending}
          onClick={() => seen.send({ params: { person_id: person, choice_id: choice.id }, body: { version: choice.version } })}
        >
          {t('together.seen')}
        </Button>
      )}
      {together.may.includes('choose') && (
        <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => open({ what: 'take_part' })}>
          {t(choice ? 'planning.change' : 'together.ask_level')}
        </Button>
      )}
    </Group>
  )
}

function Offers({ together, open }: Shared) {
  const { t } = useWords()
  const [offer] = together.offers
  if (!offer) return <Text c="dimmed">{t('together.no_offer')}</Text>
  return (
    <Group gap="sm">
      <Text size="sm">
        {t('together.offered')} <Day day={offer.offered_at.slice(0, 10)} /> · {t(`mode.${offer.mode}`)}
        {offer.place && ` · ${offer.place}`} · {offer.supports_offered.map((one) => t(`together.support.${one as 'breaks'}`)).join(', ')}
      </Text>
      {offer.response ? (
        <Text size="sm">
          {t(`together.response.${offer.response}`)} {offer.own_words && `“${offer.own_words}”`}{' '}
          {offer.reoffer_on && (
            <>
              {t('planning.ask_again')} <Day day={offer.reoffer_on} />
            </>
          )}
        </Text>
      ) : (
        <Button size="compact-sm" variant="light" className="no-print" onClick={() => open({ what: 'answer_planning', offer_id: offer.id })}>
          {t('together.write_answer')}
        </Button>
      )}
    </Group>
  )
}

function Talks(shared: Shared) {
  const { t } = useWords()
  const { together, open, board } = shared
  const name = board.owner.name || t('planning.unnamed')
  if (together.discussions.length === 0) return null
  return (
    <div>
      <Text fw={600} mb={4}>
        {t('together.talks')}
      </Text>
      <List size="sm" spacing={6}>
        {together.discussions.slice(0, SHOWN).map((talk) => (
          <List.Item key={talk.id}>
            <Day day={talk.happened_at.slice(0, 10)} style="short" />: {talk.topic}
            <Text span c="dimmed" inherit>
              {' '}
              · {sayAll(shared, talk.came, t)}
            </Text>
            {!talk.person_came && (
              <Text span c="dimmed" inherit display="block">
                {t('together.without', { name, reason: talk.absent_reason })} {talk.told_words && t('together.told_them', { words: talk.told_words })}
              </Text>
            )}
            {!talk.filed && (
              <Group gap="xs">
                <StateBadge state="soon">{t('together.not_filed', { name })}</StateBadge>
                {together.may.includes('log') && (
                  <Button size="compact-sm" variant="light" onClick={() => open({ what: 'told_talk', talk })}>
                    {t('together.tell_now')}
                  </Button>
                )}
              </Group>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Decisions(shared: Shared) {
  const { t } = useWords()
  const { together } = shared
  if (together.decisions.length === 0) return null
  return (
    <div>
      <Text fw={600} mb={4}>
        {t('together.decisions')}
      </Text>
      <List size="sm" spacing={4}>
        {together.decisions.slice(0, SHOWN).map((one) => (
          <List.Item key={one.id}>
            “{one.words}”
            <Text span c="dimmed" inherit>
              {' '}
              · {sayAll(shared, [one.decided_by], t)}
              {one.under_an_order && `, ${t('together.under_order')}`}
              {one.with_family.length > 0 && `, ${t('together.decided_with', { names: one.with_family.map(({ name }) => name).join(', ') })}`} ·{' '}
              <Day day={one.at.slice(0, 10)} style="short" />
            </Text>
            {one.views && <BothViews views={one.views} name={shared.board.owner.name || t('planning.unnamed')} />}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

/** Somebody close saw it otherwise: both views stand, with how it was worked out, and the law's ground where it was not as the person wanted. */
function BothViews({ views, name }: { views: NonNullable<Taken['decisions'][number]['views']>; name: string }) {
  const { t } = useWords()
  return (
    <>
      <Text c="dimmed" inherit>
        {t('together.both_views', { name, one: views.person_view, other: views.family_view })}
      </Text>
      <Text c="dimmed" inherit>
        {t(`together.outcome.${views.outcome}`, { name })}
        {views.basis && ` · ${t(`together.basis.${views.basis}`)}: ${views.basis_words}`}
        {' · '}
        {t('together.worked_out_line', { words: views.worked_out })}
      </Text>
    </>
  )
}

/** In the plan's header, for everybody who opens it. */
export function ChosenLevel({ person, board }: Pick<Part, 'person' | 'board'>) {
  const { t } = useWords()
  const [choice] = useTogether(person).choices
  if (!choice) return null
  return <strong> · {t(`together.level.${choice.level}`, { name: board.owner.name || t('planning.unnamed') })}</strong>
}
