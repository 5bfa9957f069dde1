import { Accordion, Group, Text } from '@mantine/core'
import { PACK_SECTIONS } from '../../shared/pack-words.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

/** The agency's pack in the person's language, to be read out while it is given. */
export function PackToTell({ language }: { language: string }) {
  const { t } = useWords()
  const pack = useAsking('GET /api/packs', undefined).data?.own
  if (!pack) return null
  return (
    <div>
      <Group gap={6} mb={6}>
        <Text fw={650}>{t('packs.read')}</Text>
        <Text size="sm" c="dimmed">
          {t('packs.version', { n: pack.n })} <When at={pack.published_at} />
        </Text>
      </Group>
      <Accordion variant="contained" order={3}>
        {PACK_SECTIONS.map((section) => {
          const told = pack.sections[section]
          const words = (language === 'zh' && told?.zh) || told?.en || ''
          return (
            <Accordion.Item key={section} value={section}>
              <Accordion.Control>{t(`packs.section.${section}`)}</Accordion.Control>
              <Accordion.Panel>
                <Text lang={words === told?.zh ? 'zh-Hans' : 'en'} style={{ whiteSpace: 'pre-line' }}>
                  {words}
                </Text>
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
      </Accordion>
    </div>
  )
}
