import { List, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './advocacy.tsx'

const DOES = [1, 2, 3, 4, 5] as const
const THREE = [1, 2, 3] as const
/** The one page, in the reader's language: what a coordinator does, what not, what an advocate does, and who they are. */
export function RolePage({ told }: { told: Pick<Told, 'coordinator' | 'advocates'> }) {
  const { t } = useWords()
  return (
    <>
      <Section title={t('advocacy.page_does')}>
        <Lines lines={DOES.map((n) => t(`advocacy.does.${n}`))} />
      </Section>
      <Section title={t('advocacy.page_does_not')}>
        <Lines lines={THREE.map((n) => t(`advocacy.does_not.${n}`))} />
      </Section>
      <Section title={t('advocacy.page_advocate')}>
        <Lines lines={THREE.map((n) => t(`advocacy.speaks.${n}`))} />
      </Section>
      <Section title={t('advocacy.page_names')}>
        <Text>
          {t('advocacy.coordinator')}: {told.coordinator ? `${told.coordinator.name}, ${told.coordinator.agency}` : t('advocacy.no_coordinator')}
        </Text>
        {told.advocates.length === 0 && <Text>{t('advocacy.page_no_advocate')}</Text>}
        {told.advocates.map((one) => (
          <Text key={one.party_id}>
            {t('advocacy.advocate')}: {[one.name, one.agency].filter(Boolean).join(', ')}
          </Text>
        ))}
      </Section>
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List spacing={6}>
    {lines.map((line) => (
      <List.Item key={line}>{line}</List.Item>
    ))}
  </List>
)
