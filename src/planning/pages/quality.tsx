import { Button, Rating, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { QUALITY_AREAS, type QualityArea } from '../../shared/taking-part-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'
import { useTogether } from './together.tsx'

/** How good life is, as the person says: at the start, now, and the difference; a line of dots shows the way between. */
export function Quality({ person, board, open }: Part) {
  const { t } = useWords()
  const together = useTogether(person)
  const rated = together.quality.filter((one) => one.ratings.length > 0)
  const name = board.owner.name || t('planning.unnamed')
  return (
    <Section
      title={t('together.quality', { name })}
      lead={t('together.quality_lead')}
      actions={
        together.may.includes('write') && (
          <Button variant={rated.length === 0 ? 'light' : 'default'} size="sm" onClick={() => open({ what: 'quality' })}>
            {t(rated.length === 0 ? 'together.ask_level' : 'together.rate')}
          </Button>
        )
      }
    >
      {rated.length === 0 ? (
        <Text c="dimmed">{t('together.quality_none', { name })}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={320}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('together.quality', { name }) } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('together.area')}</Table.Th>
                <Table.Th>{t('together.first_rated')}</Table.Th>
                <Table.Th>{t('together.last_rated')}</Table.Th>
                <Table.Th>{t('together.change')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rated.map(({ area, ratings, change }) => (
                <Table.Tr key={area}>
                  <Table.Th scope="row">{t(`quality.${area}`)}</Table.Th>
                  <Table.Td>
                    <Score {...ratings[0]!} />
                  </Table.Td>
                  <Table.Td>{ratings.length > 1 && <Score {...ratings.at(-1)!} />}</Table.Td>
                  <Table.Td>{change === null ? '' : change > 0 ? `+${change}` : change}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}

const Score = ({ score, at }: { score: number; at: string }) => (
  <Text span size="sm">
    <span aria-hidden>{'●'.repeat(score) + '○'.repeat(5 - score)}</span> {score}{' '}
    <Text span c="dimmed" inherit>
      <Day day={at.slice(0, 10)} style="short" />
    </Text>
  </Text>
)

/** What the person says of each part of life, from 1 to 5; what they do not want to rate is left out. */
export function QualityForm({ person, open }: Part) {
  const { t } = useWords()
  const [scores, setScores] = useState<Partial<Record<QualityArea, number>>>({})
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/quality', { onDone: () => open(null) })
  const ratings = QUALITY_AREAS.flatMap((area) => (scores[area] ? [{ area, score: scores[area] }] : []))
  return (
    <Stack gap="md">
      {QUALITY_AREAS.map((area) => (
        <div key={area} role="group" aria-label={t(`quality.${area}`)}>
          <Text fw={500}>{t(`quality.${area}`)}</Text>
          <Rating
            size="lg"
            value={scores[area] ?? 0}
            onChange={(score) => setScores({ ...scores, [area]: score })}
            getSymbolLabel={(n) => t('together.score_of', { n })}
          />
        </div>
      ))}
      <ModeChoice value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={ratings.length === 0} onClick={() => send({ params: { person_id: person }, body: { ratings, mode } })}>
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
