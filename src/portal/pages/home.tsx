import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconLifebuoy, IconMessageQuestion } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Answer } from '../../web/api.ts'
import { PlainButton } from '../../web/kit/plain-button.tsx'
import { Card } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import { HelperCard } from './helper.tsx'
import { Menu } from './menu.tsx'
import { useMine } from './mine.ts'
import { Next } from './next.tsx'

const Decision = lazy(async () => ({ default: (await import('./decision.tsx')).Decision }))
const Closed = lazy(async () => ({ default: (await import('./closed.tsx')).Closed }))

type My = Answer<'GET /api/people/:person_id/my'>
/** Where each answer is given. */
const ANSWERED_AT = {
  plan: 'plan',
  step: 'steps',
  assessment_offer: 'talk',
  assessment: 'talk',
  review: 'review',
  leaving: 'leaving',
  referral_consent: 'plan/referrals',
  referral_confirm: 'plan/referrals',
  conference: 'plan/conferences',
  family_offer: 'family',
  sharing: 'sharing',
} as const

/** The first page: where I am, what waits for me, what happens next, and whom to call. */
export default function Home() {
  const { person } = useMine()
  return person === null ? <Closed /> : <FirstPage person={person} />
}

function FirstPage({ person }: { person: string }) {
  const { t } = useWords()
  const my = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  return (
    <Stack gap="lg">
      <div>
        {!my.self && <Text c="dimmed">{t('my.close_for', { name: my.name })}</Text>}
        <Title order={1}>{t(`my.where.${my.where}`)}</Title>
        {my.step > 0 && <Way step={my.step} />}
      </div>
      {my.waiting.length > 0 && <Waits waiting={my.waiting} />}
      <Next next={my.next} />
      <PlainButton tone="help" large icon={<IconLifebuoy size={24} aria-hidden />} onClick={() => goTo('help')}>
        {t('my.help')}
      </PlainButton>
      <People people={my.people} />
      <Suspense>{my.decision && <Decision decision={my.decision} />}</Suspense>
      <Menu self={my.self} />
    </Stack>
  )
}

function Way({ step }: { step: number }) {
  const { t } = useWords()
  return (
    <ol className="my-way" aria-label={t('my.way')}>
      {([1, 2, 3, 4, 5] as const).map((one) => (
        <li key={one} data-state={one < step ? 'past' : one === step ? 'here' : 'ahead'} aria-current={one === step ? 'step' : undefined}>
          {t(`my.way.${one}`)}
        </li>
      ))}
    </ol>
  )
}

function Waits({ waiting }: { waiting: My['waiting'] }) {
  const { t } = useWords()
  return (
    <section aria-label={t('my.waits')} className="my-waits">
      <Group gap="xs" mb="sm">
        <IconMessageQuestion size={24} aria-hidden />
        <Title order={2}>{t('my.waits')}</Title>
      </Group>
      <Stack gap="xs">
        {waiting.map((one) => (
          <UnstyledButton key={one.kind + one.id} className="my-menu-row" onClick={() => goTo(ANSWERED_AT[one.kind])}>
            <Text span fw={600}>
              {t(`my.waits.${one.kind}`, { words: one.words })}
            </Text>
            <IconChevronRight size={22} aria-hidden />
          </UnstyledButton>
        ))}
      </Stack>
    </section>
  )
}

function People({ people }: { people: My['people'] }) {
  const { t } = useWords()
  const [first] = people
  return (
    <section aria-label={t('my.people')}>
      <Title order={2} mb="xs">
        {t('my.people')}
      </Title>
      <Stack gap="xs">
        {first ? (
          <HelperCard helper={first} />
        ) : (
          <Card>
            <Text>{t('my.people_none')}</Text>
          </Card>
        )}
        {people.length > 1 && (
          <PlainButton large onClick={() => goTo('people')}>
            {t('my.people_all')}
          </PlainButton>
        )}
      </Stack>
    </section>
  )
}
