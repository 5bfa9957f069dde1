import { Button, Collapse, Group, Menu, Paper, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBasket, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { SUPPORT_STATES } from '../../shared/obtaining-words.ts'
import { SUPPORT_KINDS } from '../../shared/service-mix-words.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Support } from './obtaining.tsx'

const LOOKS: Record<Support['state'], State> = {
  not_started: 'pending',
  seeking: 'soon',
  obtained: 'met',
  in_use: 'kept',
  not_obtainable: 'na',
}
/** What is late first, then what is furthest from being there. */
const ranked = (one: Support) => (one.late ? 0 : 1 + SUPPORT_STATES.indexOf(one.state))

/** Each support that the plan names, how far it is, and what may be done next. */
export function Supports(part: Part) {
  const { t } = useWords()
  const { told, open } = part
  const name = told.may.includes('name') && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'name' })}>
      {t('obtaining.name')}
    </Button>
  )
  if (told.supports.length === 0)
    return (
      <Empty title={t('obtaining.none')} icon={<IconBasket size={28} />} action={name || undefined}>
        {t('obtaining.none_text')}
      </Empty>
    )
  return (
    <Section title={t('obtaining.supports')} lead={t('obtaining.supports_lead')} actions={name}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {told.supports
          .toSorted((one, other) => ranked(one) - ranked(other))
          .map((one) => (
            <SupportCard key={one.id} support={one} {...part} />
          ))}
      </SimpleGrid>
    </Section>
  )
}

function SupportCard({ support, open, person }: Part & { support: Support }) {
  const { t, locale } = useWords()
  const [first, ...more] = support.may
  const { send, refusal } = useSend('PUT /api/people/:person_id/supports/:support_id/kind')
  const mark = (kind: Support['kind']) => send({ params: { person_id: person, support_id: support.id }, body: { kind, version: support.version } })
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const due = support.begin_by
    ? t(support.late ? 'obtaining.begin_late' : 'obtaining.begin_by', { day: day(support.begin_by) })
    : support.tell_by && t(support.late ? 'obtaining.tell_late' : 'obtaining.tell_by', { name: t('obtaining.person'), day: day(support.tell_by) })
  return (
    <Paper withBorder radius="md" p="sm">
      <Stack gap={6} h="100%">
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text fw={650} style={{ flex: '1 1 10rem' }}>
            {support.what}
          </Text>
          <StateBadge state={support.late ? 'urgent' : LOOKS[support.state]}>{t(`obtaining.state.${support.state}`)}</StateBadge>
        </Group>
        {support.kind && (
          <Text size="sm" c="dimmed">
            {t(`kinds.kind.${support.kind}`)}
          </Text>
        )}
        {support.need && <Text size="sm">{t('obtaining.for', { need: support.need })}</Text>}
        {support.source && <Text size="sm">{t('obtaining.from', { source: support.source })}</Text>}
        {due && (
          <Text size="sm" fw={support.late ? 650 : 400} {...(support.late ? {} : { c: 'dimmed' })}>
            {due}
          </Text>
        )}
        <Log support={support} />
        <Refusal refusal={refusal} />
        {first && (
          <Group gap="xs" className="no-print" mt="auto">
            <Button
              size="sm"
              variant={support.late ? 'filled' : 'default'}
              aria-label={`${t(`obtaining.do.${first}`)}: ${support.what}`}
              onClick={() => open({ what: 'log', support, kind: first })}
            >
              {t(`obtaining.do.${first}`)}
            </Button>
            {(more.length > 0 || support.may_mark) && (
              <Menu position="bottom-start" withinPortal={false}>
                <Menu.Target>
                  <Button size="sm" variant="subtle" px="xs" aria-label={t('obtaining.more', { what: support.what })}>
                    <IconChevronDown size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {more.map((kind) => (
                    <Menu.Item key={kind} onClick={() => open({ what: 'log', support, kind })}>
                      {t(`obtaining.do.${kind}`)}
                    </Menu.Item>
                  ))}
                  {support.may_mark &&
                    SUPPORT_KINDS.filter((kind) => kind !== support.kind).map((kind) => (
                      <Menu.Item key={kind} onClick={() => mark(kind)}>
                        {t('kinds.mark', { kind: t(`kinds.kind.${kind}`) })}
                      </Menu.Item>
                    ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

/** What was done so far, the latest first; a change of source says both. */
function Log({ support }: { support: Support }) {
  const { t, locale } = useWords()
  const [shown, { toggle }] = useDisclosure()
  if (support.steps.length === 0) return null
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={shown}>
        <Text size="sm" c="dimmed" td="underline">
          {t('obtaining.done_so_far', { n: support.steps.length })}
        </Text>
      </UnstyledButton>
      <Collapse expanded={shown}>
        <Stack component="ul" gap={6} mt={6} pl="md" my={0}>
          {support.steps.map((one) => (
            <Text component="li" size="sm" key={one.id}>
              {one.way ? t(`obtaining.way.${one.way}`) : t(`obtaining.kind.${one.kind}`)}
              {one.source_to &&
                one.source_to !== one.source_from &&
                `: ${t('obtaining.source_moved', { from: one.source_from || t('obtaining.nobody_named'), to: one.source_to })}`}
              {one.words && `. ${one.words}`}
              <Text span size="sm" c="dimmed" display="block">
                {one.by ? t('obtaining.by', { name: one.by, day: dayInWords(one.at.slice(0, 10), locale) }) : dayInWords(one.at.slice(0, 10), locale)}
              </Text>
            </Text>
          ))}
        </Stack>
      </Collapse>
    </div>
  )
}
