import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CrisisForm } from './crisis-form.tsx'
import { useWhole, type Whole } from './whole.tsx'

type Plan = NonNullable<Whole['crisis']['now']>

/** The sheet for the day it gets hard: two taps from anywhere, large enough to be read aloud on the telephone, and made to be printed. */
export default function CrisisSheet() {
  const { id: person = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useWords()
  const who = useAsk('GET /api/people/:person_id', { params: { person_id: person } })
  const whole = useWhole(person)
  const [writing, setWriting] = useState(false)
  const { now, may_see } = whole.crisis
  const name = who.name || t('planning.unnamed')
  const writes = may_see && whole.may.includes('write_ahead')
  return (
    <Page
      title={t('planning.crisis_title', { name })}
      crumbs={[
        { to: paths.people, label: t('navigation.people') },
        { to: paths.person(person), label: name },
      ]}
      actions={
        now && (
          <>
            {writes && (
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setWriting(true)}>
                {t('planning.crisis_again')}
              </Button>
            )}
            <PrintButton person={person} what="crisis_plan" variant="filled" label={t('planning.print')} />
          </>
        )
      }
    >
      {now ? (
        <Sheet person={person} plan={now} writes={writes} />
      ) : (
        <Empty title={t('planning.crisis_none')} action={writes && <Button onClick={() => setWriting(true)}>{t('planning.crisis_write')}</Button>}>
          {may_see ? whole.crisis.asked_for && t('planning.crisis_asked', { name }) : t('planning.crisis_hidden')}
        </Empty>
      )}
      <Side title={t('planning.open.crisis')} opened={writing} close={() => setWriting(false)}>
        {writing && <CrisisForm person={person} before={now} onDone={() => setWriting(false)} />}
      </Side>
    </Page>
  )
}

function Sheet({ person, plan, writes }: { person: string; plan: Plan; writes: boolean }) {
  const { t } = useWords()
  const part = (key: 'contacts' | 'safe_place' | 'helps' | 'helps_not' | 'signs') =>
    plan[key] && (
      <Section title={t(`planning.crisis_${key}`)}>
        <Text fz="lg" style={{ whiteSpace: 'pre-line' }}>
          {plan[key]}
        </Text>
      </Section>
    )
  return (
    <Stack gap="md" maw={760}>
      <Group gap="xs">
        <StateBadge state={plan.copy_given_at ? 'kept' : 'soon'}>
          {plan.copy_given_at ? t('planning.crisis_copy') : t('planning.crisis_copy_none')}
        </StateBadge>
        <Text size="sm" c="dimmed">
          {t(plan.mode === 'self' ? 'planning.crisis_by_self' : 'planning.crisis_by')}, <Day day={plan.agreed_at.slice(0, 10)} />
        </Text>
      </Group>
      {!plan.copy_given_at && writes && <Give person={person} plan={plan} />}
      {part('contacts')}
      {part('safe_place')}
      {part('helps')}
      {part('helps_not')}
      {part('signs')}
    </Stack>
  )
}

const FORMS = ['phone', 'paper', 'read_aloud'] as const
function Give({ person, plan }: { person: string; plan: Plan }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/crisis/:crisis_id/copy')
  return (
    <Stack gap="xs" className="no-print">
      <Text fw={650}>{t('planning.crisis_give')}</Text>
      <Group gap="xs">
        {FORMS.map((form) => (
          <Button
            key={form}
            variant="light"
            loading={sending}
            onClick={() => send({ params: { person_id: person, crisis_id: plan.id }, body: { form, version: plan.version } })}
          >
            {t(`planning.crisis_form.${form}`)}
          </Button>
        ))}
      </Group>
      <Refusal refusal={refusal} />
    </Stack>
  )
}
