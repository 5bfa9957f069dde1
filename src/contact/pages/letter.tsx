import { Stack, Text } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { notFound, useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A letter as it is printed: a sender that tells nobody anything, and the words; no agency, no programme. */
export default function Letter() {
  const { id, letter: wanted } = useParams({ strict: false }) as { id: string; letter: string }
  const { t, locale } = useWords()
  useDocumentTitle(t('messages.letter')) // printed at the edge of the sheet: it names no house
  const { messages, letter_from } = useAsk('GET /api/people/:person_id/messages', {
    params: { person_id: id },
    query: { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  })
  const letter = messages.find((one) => one.id === wanted && one.channel === 'letter')
  if (!letter) throw notFound()
  return (
    <Page
      title={t('messages.letter')}
      crumbs={[{ to: paths.person(id), label: t('messages.letter_back') }]}
      actions={<PrintButton person={id} what="letter" variant="filled" label={t('messages.letter_print')} />}
    >
      <Stack gap="lg" maw={680} fz="lg" className="names-nobody">
        <Part label={t('messages.letter_from')} words={letter_from} />
        <Part label={t('messages.letter_to')} words={letter.sent_to} />
        <Text fz="lg">{dayInWords(letter.written_at.slice(0, 10), locale, 'full')}</Text>
        <Text fz="lg" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {letter.words}
        </Text>
      </Stack>
    </Page>
  )
}

const Part = ({ label, words }: { label: string; words: string }) => (
  <div>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    <Text fz="lg" style={{ whiteSpace: 'pre-wrap' }}>
      {words}
    </Text>
  </div>
)
