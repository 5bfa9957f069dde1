import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconHeartHandshake, IconSpeakerphone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './advocacy.tsx'
import type { Opened } from './beside.tsx'

/** Coordinator and advocate side by side, with what makes them different. */
export function WhoIsWho({ told, open }: { told: Told; open: (what: Opened) => void }) {
  const { t } = useWords()
  const { coordinator, advocates } = told
  return (
    <Section
      title={t('advocacy.who')}
      actions={
        told.may.includes('declare') && (
          <Button size="sm" variant="default" onClick={() => open({ what: 'declare' })}>
            {t('advocacy.declare')}
          </Button>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Who title={t('advocacy.coordinator')} icon={<IconHeartHandshake size={22} aria-hidden />} is={t('advocacy.coordinator_is')}>
          {coordinator ? <Named name={coordinator.name} more={coordinator.agency} /> : <Text>{t('advocacy.no_coordinator')}</Text>}
        </Who>
        <Who title={t('advocacy.advocate')} icon={<IconSpeakerphone size={22} aria-hidden />} is={t('advocacy.advocate_is')}>
          {advocates.length === 0 && <Text>{t('advocacy.no_advocate')}</Text>}
          {advocates.map((one) => (
            <div key={one.party_id}>
              <Named name={one.name} more={[one.agency, one.role].filter(Boolean).join(' · ')} />
            </div>
          ))}
          {told.declared.map((one) => (
            <Text key={one.party_id} size="sm">
              {t('advocacy.independent', { name: one.name, by: one.by, words: one.words })}
            </Text>
          ))}
        </Who>
      </SimpleGrid>
    </Section>
  )
}

function Who({ title, icon, is, children }: { title: string; icon: ReactNode; is: string; children: ReactNode }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4" className="beside">
        {icon} {title}
      </Title>
      {children}
      <Text size="sm" c="dimmed">
        {is}
      </Text>
    </Stack>
  )
}

const Named = ({ name, more }: { name: string; more: string }) => (
  <Text>
    <b>{name}</b>
    {more && ` · ${more}`}
  </Text>
)
