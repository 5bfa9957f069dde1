import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { GoButton } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'
import { useWhole, type Whole, type WholePart } from './whole.tsx'

/** What is ready before it gets hard: the crisis plan, and a step before each day that may bring one. */
export function Ahead(part: Part) {
  const { t } = useWords()
  const whole = useWhole(part.person)
  return (
    <Section title={t('planning.ahead')} lead={t('planning.ahead_lead')}>
      <Stack gap="lg">
        <Crisis {...part} whole={whole} />
        <Risks {...part} whole={whole} />
      </Stack>
    </Section>
  )
}

function Crisis({ person, board, open, whole }: WholePart) {
  const { t } = useWords()
  const { now, asked_for, may_see } = whole.crisis
  const name = board.owner.name || t('planning.unnamed')
  return (
    <div>
      <Title order={3} mb={4}>
        {t('planning.crisis')}
      </Title>
      {now ? (
        <Group gap="xs">
          <StateBadge state={now.copy_given_at ? 'kept' : 'soon'}>
            {t(now.copy_given_at ? 'planning.crisis_copy' : 'planning.crisis_copy_none')}
          </StateBadge>
          <Text size="sm" c="dimmed">
            {t(now.mode === 'self' ? 'planning.crisis_by_self' : 'planning.crisis_by')}, <Day day={now.agreed_at.slice(0, 10)} />
          </Text>
          <GoButton size="compact-sm" variant="light" to={`${paths.person(person)}/crisis`}>
            {t('planning.crisis_open')}
          </GoButton>
        </Group>
      ) : !may_see ? (
        <Text c="dimmed">{t('planning.crisis_hidden')}</Text>
      ) : (
        <Group gap="xs">
          {asked_for ? <StateBadge state="urgent">{t('planning.crisis_none')}</StateBadge> : <Text c="dimmed">{t('planning.crisis_none')}</Text>}
          {asked_for && <Text size="sm">{t('planning.crisis_asked', { name })}</Text>}
          {whole.may.includes('write_ahead') && (
            <Button size="compact-sm" variant="light" className="no-print" onClick={() => open({ what: 'crisis' })}>
              {t('planning.crisis_write')}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}

const STANDS = { eased: 'kept', asked: 'pending', open: 'soon', late: 'missed', to_tell: 'soon', told: 'na' } as const

function Risks({ open, board, whole }: WholePart) {
  const { t } = useWords()
  const writes = whole.may.includes('write_ahead')
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Title order={3}>{t('planning.risks')}</Title>
        {writes && (
          <Button size="compact-sm" variant="default" className="no-print" onClick={() => open({ what: 'risk' })}>
            {t('planning.risk_add')}
          </Button>
        )}
      </Group>
      {whole.risks.length === 0 && <Text c="dimmed">{t('planning.risks_none')}</Text>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {whole.risks.map((risk) => (
          <li key={risk.id}>
            <Text fw={600}>
              <Day day={risk.on_day} />: {risk.what}
            </Text>
            <Group gap="xs">
              <StateBadge state={STANDS[risk.stands]}>{t(`planning.risk_stands.${risk.stands}`)}</StateBadge>
              <Text size="sm" c="dimmed">
                {t(`planning.risk_severity.${risk.severity}`)}
                {(risk.stands === 'open' || risk.stands === 'asked') && (
                  <>
                    {' · '}
                    {t('planning.risk_ease_by')} <Day day={risk.ease_by} />
                  </>
                )}
              </Text>
              {writes && <NextForRisk risk={risk} open={open} planner={board.may_next.includes('write')} />}
            </Group>
            {board.actions
              .filter((step) => risk.step_ids.includes(step.id))
              .map((step) => (
                <Text key={step.id} size="sm">
                  {step.words} · <Day day={step.due_at?.slice(0, 10) ?? null} />
                </Text>
              ))}
            {risk.outcome && (
              <Text size="sm">
                {t(`planning.risk_outcome.${risk.outcome}`)}: {risk.outcome_words}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </div>
  )
}

/** The one act that comes next for a day of risk. */
function NextForRisk({ risk, open, planner }: { risk: Whole['risks'][number]; open: Part['open']; planner: boolean }) {
  const { t } = useWords()
  if (risk.stands === 'told') return null
  const tell = risk.stands === 'to_tell' || risk.stands === 'eased'
  if (!tell && !planner) return null
  return (
    <Button
      size="compact-sm"
      variant="light"
      className="no-print"
      aria-label={`${t(tell ? 'planning.risk_tell' : 'planning.risk_ease')}: ${risk.what}`}
      onClick={() => open(tell ? { what: 'risk_outcome', id: risk.id } : { what: 'ease_risk', id: risk.id })}
    >
      {t(tell ? 'planning.risk_tell' : 'planning.risk_ease')}
    </Button>
  )
}
