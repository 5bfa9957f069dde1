import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { TakenForOne } from './taken-for-one.tsx'
import type { Answer } from '../../web/api.ts'

type Pair = Answer<'GET /api/people/duplicates'>['pairs'][number]

/** Records that may be one person, side by side. Somebody who works with them decides; nothing is ever merged. */
export default function Duplicates() {
  const { t } = useWords()
  const { pairs, more, in_network } = useAsk('GET /api/people/duplicates', {})
  return (
    <Page title={t('duplicates.title')} lead={t('duplicates.lead')} crumbs={[{ to: paths.people, label: t('people.title') }]}>
      {in_network !== null && <Text>{t('duplicates.in_network', { count: in_network })}</Text>}
      {pairs.length === 0 ? (
        <Empty title={t('duplicates.none_title')} action={<GoButton to={paths.people}>{t('people.title')}</GoButton>}>
          {t('duplicates.none_text')}
        </Empty>
      ) : (
        <Stack gap="lg">
          {pairs.map((pair) => (
            <Offered key={pair.id} pair={pair} />
          ))}
        </Stack>
      )}
      <TakenForOne />
      {more && <Text c="dimmed">{t('duplicates.more')}</Text>}
    </Page>
  )
}

function Offered({ pair }: { pair: Pair }) {
  const { t } = useWords()
  const [linking, setLinking] = useState(false)
  const title = t('duplicates.pair', { one: pair.one.full_name, other: pair.other.full_name })
  const again = useSend('POST /api/people/:person_id/duplicates/:duplicate_id')
  const ofPair = { person_id: pair.one.id, duplicate_id: pair.id }
  const different = useSend('POST /api/people/:person_id/duplicates/:duplicate_id', {
    onDone: () => doneWithUndo(t('duplicates.done_different'), () => again.send({ params: ofPair, body: { decision: null } })),
  })
  return (
    <Paper component="section" aria-label={title} withBorder radius="lg" p="lg">
      <Stack gap="md">
        <Group gap="xs">
          <Badge variant="light" color={pair.names === 'same' ? 'moss' : 'gray'} tt="none">
            {t(`duplicates.names_${pair.names}`)}
          </Badge>
          <Badge variant="light" color={pair.births === 'same' ? 'moss' : 'gray'} tt="none">
            {t(`duplicates.births_${pair.births}`)}
          </Badge>
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Side side={pair.one} />
          <Side side={pair.other} />
        </SimpleGrid>
        <Refusal refusal={different.refusal} />
        {linking ? (
          <Same pair={pair} onClose={() => setLinking(false)} />
        ) : (
          <Group gap="xs">
            <Button onClick={() => setLinking(true)} aria-label={`${t('duplicates.same')}: ${title}`}>
              {t('duplicates.same')}
            </Button>
            <Button
              variant="default"
              loading={different.sending}
              onClick={() => different.send({ params: ofPair, body: { decision: 'different' } })}
              aria-label={`${t('duplicates.different')}: ${title}`}
            >
              {t('duplicates.different')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function Side({ side }: { side: Pair['one'] }) {
  const { t, locale } = useWords()
  return (
    <Stack gap={2} align="flex-start">
      <Title order={2} size="h4">
        <Go to={paths.person(side.id)}>{side.full_name || side.name}</Go>
      </Title>
      {side.born && <Text>{t('duplicates.born', { day: dayInWords(side.born, locale, 'medium') })}</Text>}
      <Text size="sm" c="dimmed">
        {t(side.imported ? 'duplicates.imported_by' : 'duplicates.written_by', { agency: side.agency })}
      </Text>
      <Text size="sm" c="dimmed">
        {side.situation ? t(`situation.${side.situation}`) : t('person.no_home_known')}
      </Text>
    </Stack>
  )
}

/** How one knows is written into both records; the pointer can be undone. */
function Same({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const undo = useSend('POST /api/people/:person_id/links/:link_id/undo', {
    onDone: () => reopen.send({ params: { person_id: pair.one.id, duplicate_id: pair.id }, body: { decision: null } }),
  })
  const reopen = useSend('POST /api/people/:person_id/duplicates/:duplicate_id')
  const link = useSend('POST /api/people/:person_id/links', {
    onDone: ({ id }) =>
      doneWithUndo(t('duplicates.done_same'), () => undo.send({ params: { person_id: pair.one.id, link_id: id }, body: { version: 1 } })),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        link.send({ params: { person_id: pair.one.id }, body: { same_as_id: pair.other.id, reason } })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('duplicates.how_known')}
          description={t('duplicates.how_known_hint')}
          required
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal refusal={link.refusal} />
        <Group gap="xs">
          <Button type="submit" loading={link.sending} disabled={reason.trim() === ''}>
            {t('duplicates.link')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('duplicates.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
