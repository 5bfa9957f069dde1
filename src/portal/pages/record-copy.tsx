import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Answer } from '../../web/api.ts'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

type Part = Answer<'GET /api/people/:person_id/record-requests/:request_id/copy'>['parts'][number]

/** Everything that is written of me, by part of life, the newest first: to read, to save, to print. */
export default function MyCopy({ request }: { request: string }) {
  const { t, locale, language } = useWords()
  const { id } = useReader()
  const written = useRef<HTMLDivElement>(null)
  const copy = useAsk('GET /api/people/:person_id/record-requests/:request_id/copy', { params: { person_id: id, request_id: request } })
  const parts = Map.groupBy(copy.parts, (one) => one.category)
  const taken = dayInWords(copy.taken_at.slice(0, 10), locale, 'full')
  const asPage = () =>
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('my.copy')}</title>` +
    `<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>${written.current!.innerHTML}`
  return (
    <Screen title={t('my.copy')} lead={t('my.copy_taken', { day: taken })}>
      <Group className="no-print">
        <Button
          size="md"
          leftSection={<IconDownload size={20} aria-hidden />}
          onClick={() => save(asPage(), 'text/html', `homeward-${copy.taken_at.slice(0, 10)}.html`)}
        >
          {t('my.copy_save')}
        </Button>
        <Button
          size="md"
          variant="default"
          onClick={() => save(JSON.stringify(copy.whole, null, 2), 'application/json', `homeward-${copy.taken_at.slice(0, 10)}.json`)}
        >
          {t('my.copy_save_data')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" className="no-print">
        {t('my.copy_data_text')}
      </Text>
      <Button variant="subtle" size="md" px={0} className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => goTo('record')}>
        {t('my.copy_back')}
      </Button>
      <div ref={written}>
        <Stack gap="md">
          {copy.name && (
            <Title order={2}>
              {copy.name} · {taken}
            </Title>
          )}
          {copy.parts_withheld > 0 && (
            <Section title={t('my.record_withheld', { count: copy.parts_withheld })} level={3}>
              <Text>{copy.why_withheld}</Text>
            </Section>
          )}
          {copy.parts.length === 0 && <Text>{t('my.copy_empty')}</Text>}
          {[...parts].map(([category, some]) => (
            <Section key={category} title={t(`category.${category}`)} level={3}>
              {some.map((part, n) => (
                <Written key={n} part={part} />
              ))}
            </Section>
          ))}
        </Stack>
      </div>
    </Screen>
  )
}

function Written({ part }: { part: Part }) {
  const { locale } = useWords()
  return (
    <div>
      <Text size="sm" c="dimmed">
        {[part.at && dayInWords(part.at.slice(0, 10), locale), part.by].filter(Boolean).join(' · ')}
      </Text>
      {part.words.map((words, n) => (
        <Text key={n} style={{ whiteSpace: 'pre-wrap' }}>
          {words}
        </Text>
      ))}
    </div>
  )
}

/** Hands a file to the browser, made on this device. */
function save(content: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
