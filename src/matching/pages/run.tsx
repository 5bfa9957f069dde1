import { Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { GoButton } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { WhenDay } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CandidateCard } from './candidate.tsx'
import type { Match, Opened } from './matching.tsx'
import { soughtIn } from './sought.ts'

/** One search: what was looked for, what there is, what the person chose and how it fits. */
export function Run({ run, open, person }: { run: Match; open: (what: Opened) => void; person: string }) {
  const words = useWords()
  const { t, locale } = words
  const sought = soughtIn(words, run)
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('matching.sought', { what: [t(`need.${run.help}`), ...sought].join(', ') })}
      </Text>
      {run.choice ? (
        <Chosen run={run} open={open} person={person} />
      ) : (
        <>
          <Text>{t('matching.found', { n: run.options, when: dayInWords(run.at.slice(0, 10), locale) })}</Text>
          {run.options < run.options_wanted && !run.barrier && (
            <Text size="sm">{t('matching.too_few', { want: run.options_wanted, have: run.options })}</Text>
          )}
          <Choosing run={run} open={open} person={person} />
        </>
      )}
      {run.barrier && <Text>{t('matching.barrier', { words: run.barrier.note })}</Text>}
      {run.may.includes('name_barrier') && (
        <Group className="no-print">
          <Button variant="default" onClick={() => open({ what: 'barrier', run })}>
            {t('matching.name_barrier')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** While nothing is chosen, some can be picked out and handed to the person, who looks at them on their own. */
function Choosing({ run, open, person }: { run: Match; open: (what: Opened) => void; person: string }) {
  const { t, locale } = useWords()
  const [picked, pick] = useState<readonly string[]>([])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/shortlist', { onDone: () => pick([]) })
  const shared = run.candidates.filter((one) => one.shortlisted).map((one) => one.listing_id)
  const toggle = (id: string) => pick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  const share = run.may.includes('share')
  return (
    <>
      <Candidates run={run} open={open} {...(share ? { picked, toggle } : {})} />
      <Refusal refusal={refusal} />
      {run.shared_at && (
        <Text size="sm" c="dimmed">
          {t('matching.shared_on', { when: dayInWords(run.shared_at.slice(0, 10), locale) })}
        </Text>
      )}
      <Group className="no-print" gap="xs">
        {share && run.candidates.some((one) => one.fits && !one.shortlisted) && (
          <Button
            variant="light"
            loading={sending}
            disabled={picked.length === 0}
            onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { listing_ids: [...picked] } })}
          >
            {t('matching.share', { n: picked.length })}
          </Button>
        )}
        {shared.length > 0 && (
          <GoButton to={`${paths.directory}/sheet?ids=${shared.join(',')}`} variant="subtle">
            {t('matching.sheet')}
          </GoButton>
        )}
      </Group>
    </>
  )
}

type Listed = { run: Match; open?: (what: Opened) => void; picked?: readonly string[]; toggle?: (id: string) => void }
const Candidates = ({ run, open, picked, toggle }: Listed) => (
  <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
    {run.candidates.map((one) => (
      <CandidateCard
        key={one.listing_id}
        run={run}
        one={one}
        {...(toggle && one.fits && !one.shortlisted
          ? { picked: picked?.includes(one.listing_id) ?? false, onPick: () => toggle(one.listing_id) }
          : {})}
        {...(open && one.fits && run.may.includes('choose') ? { onChoose: () => open({ what: 'choose', run, listing_id: one.listing_id }) } : {})}
      />
    ))}
  </Stack>
)

function Chosen({ run, open, person }: { run: Match; open: (what: Opened) => void; person: string }) {
  const { t, locale } = useWords()
  const [shown, { toggle }] = useDisclosure(false)
  const last = run.fits.at(-1)
  const one = run.candidates.find((each) => each.listing_id === run.choice!.listing_id)
  return (
    <>
      {one && <CandidateCard run={run} one={one} chosen />}
      <OwnWords words={run.choice!.words} />
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t('matching.chosen_on', { day: dayInWords(run.choice!.at.slice(0, 10), locale) })}
        </Text>
        {last ? (
          <StateBadge state={last.rating >= 3 ? 'met' : 'urgent'}>{t('matching.rated', { n: last.rating })}</StateBadge>
        ) : (
          <Text size="sm">
            {t('matching.rate')} <WhenDay day={run.fit_due?.slice(0, 10) ?? null} />
          </Text>
        )}
      </Group>
      {last?.words && <OwnWords words={last.words} />}
      {last && last.rating < 3 && <Text fw={600}>{t('matching.fits_badly')}</Text>}
      <Group className="no-print" gap="xs">
        {run.may.length > 0 && (
          <GoButton to={`${paths.person(person)}?tab=referrals`} variant="light">
            {t('matching.send')}
          </GoButton>
        )}
        {run.may.includes('rate') && (
          <Button variant="light" onClick={() => open({ what: 'rate', run })}>
            {t('matching.rate')}
          </Button>
        )}
        <Button variant="subtle" onClick={toggle} aria-expanded={shown}>
          {t('matching.others')}
        </Button>
      </Group>
      <Collapse expanded={shown}>
        <Candidates run={run} />
      </Collapse>
    </>
  )
}
