import { Group, List, Stack, Text, Title } from '@mantine/core'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { sayParty, type Part } from './part.ts'
import { partyIn, useWhole, type Whole, type WholePart } from './whole.tsx'

type Version = Whole['versions'][number]
type Difference = Version['difference'][number]
const STANDS = { in_force: 'kept', proposed: 'soon', earlier: 'na' } as const

/** Every version, the newest first: why it came, who agreed, what is different in words; each stays readable whole. */
export function Versions(part: Part) {
  const { t } = useWords()
  const whole = useWhole(part.person)
  const name = part.board.owner.name || t('planning.unnamed')
  if (whole.versions.length === 0) return <Text c="dimmed">{t('planning.version_none')}</Text>
  return (
    <Stack gap="xl">
      {whole.versions.map((version, at) => (
        <section key={version.n} aria-label={t('planning.version_n', { n: version.n })}>
          <Group gap="sm" mb={4}>
            <Title order={3}>{t('planning.version_n', { n: version.n })}</Title>
            <StateBadge state={STANDS[version.stands]}>{t(`planning.version_${version.stands}`)}</StateBadge>
          </Group>
          {version.reason && <Text>{t('planning.version_why', { words: version.reason })}</Text>}
          <Text size="sm" c="dimmed" mb="xs">
            <Day day={version.published_at.slice(0, 10)} />
            {version.agreed_at && (
              <>
                {' · '}
                {t('planning.version_agreed', { name })}, <Day day={version.agreed_at.slice(0, 10)} />
              </>
            )}
          </Text>
          {at === whole.versions.length - 1 ? (
            <Text>{t('planning.version_first')}</Text>
          ) : version.difference.length === 0 ? (
            <Text>{t('planning.version_same')}</Text>
          ) : (
            <Stack gap="xs">
              {version.difference.map((one) => (
                <Differs key={`${one.line.goal_id}/${one.line.action_id}`} {...part} whole={whole} one={one} />
              ))}
            </Stack>
          )}
          <details>
            <summary>{t('planning.version_all')}</summary>
            <List mt="xs" size="sm" spacing={4}>
              {version.lines.map((line) => (
                <List.Item key={`${line.goal_id}/${line.action_id}`} fw={line.action_id ? 400 : 600} ml={line.action_id ? 'lg' : 0}>
                  {line.words}
                  {line.responsible_id && ` · ${sayParty(partyIn({ ...part, whole }, line.responsible_id), t)}`}
                  {line.due_on && (
                    <>
                      {' · '}
                      <Day day={line.due_on} />
                    </>
                  )}
                </List.Item>
              ))}
            </List>
          </details>
        </section>
      ))}
    </Stack>
  )
}

const LOOK = { new: 'kept', gone: 'na', changed: 'soon' } as const
/** One line that differs, in words: what it says now, and what it said before. */
function Differs({ one, ...part }: WholePart & { one: Difference }) {
  const { t } = useWords()
  const say = (line: Difference['line'], field: Difference['fields'][number]) =>
    field === 'due_on' ? (
      <Day day={line.due_on} />
    ) : field === 'responsible_id' ? (
      sayParty(partyIn(part, line.responsible_id), t)
    ) : field === 'horizon' ? (
      line.horizon && t(`planning.horizon.${line.horizon}`)
    ) : (
      line[field]
    )
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <StateBadge state={LOOK[one.kind]}>{t(`planning.line_${one.kind}`)}</StateBadge>
        <Text fw={one.line.action_id ? 400 : 600} td={one.kind === 'gone' ? 'line-through' : undefined}>
          {one.line.words}
        </Text>
      </Group>
      {one.before &&
        one.fields.map((field) => (
          <Text key={field} size="sm" ml="md">
            {t(`planning.field_${field}`)}: {say(one.line, field)}{' '}
            <Text span c="dimmed" size="sm">
              ({t('planning.line_was', { words: '' })}
              {say(one.before!, field)})
            </Text>
          </Text>
        ))}
    </div>
  )
}
