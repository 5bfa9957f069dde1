import { Button, Group, Stack, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './advocacy.tsx'
import type { Opened } from './beside.tsx'

/** Who has the one page, since when and how; and who does not have it yet. */
export function StatementGiven({ person, told, open }: { person: string; told: Told; open: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const nameOf = (one: Told['told'][number]) => (one.self ? t('advocacy.the_person') : one.name)
  return (
    <Section
      title={t('advocacy.statement')}
      lead={t('advocacy.statement_lead')}
      actions={
        <Go to={`${paths.person(person)}/role`} size="sm">
          {t('advocacy.statement_open')}
        </Go>
      }
    >
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.told.map((one) => (
          <Group component="li" key={one.party_id} justify="space-between" gap="sm">
            <Group gap="sm">
              <Text fw={600}>{nameOf(one)}</Text>
              {one.given_at ? (
                <StateBadge state="met">{`${t('advocacy.given')} ${dayInWords(one.given_at.slice(0, 10), locale)}`}</StateBadge>
              ) : (
                <StateBadge state={one.wanted ? 'soon' : 'na'}>{t(one.wanted ? 'advocacy.not_given' : 'advocacy.family_unasked')}</StateBadge>
              )}
              {one.mode && <Text size="sm">{t(`advocacy.give_mode.${one.mode}`)}</Text>}
            </Group>
            {told.may.includes('give') && !one.given_at && (
              <Button
                className="no-print"
                size="sm"
                variant="light"
                aria-label={`${t('advocacy.give')}: ${nameOf(one)}`}
                onClick={() => open({ what: 'give', party_id: one.party_id, name: nameOf(one) })}
              >
                {t('advocacy.give')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
