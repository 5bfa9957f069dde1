import { Stack, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Answer } from '../../web/api.ts'
import { Beside } from '../../web/beside/beside.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Card } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { saying, useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

const NotRight = lazy(saying(() => import('./not-right.tsx'), 'rights'))
type Moment = Answer<'GET /api/people/:person_id/timeline'>['moments'][number]

/** What happened, as the person may read it: what was seen, told, made of it, and their own words apart. */
export default function Happened() {
  const { t } = useWords()
  const { id } = useReader()
  const { moments } = useAsk('GET /api/people/:person_id/timeline', { params: { person_id: id }, query: {} })
  return (
    <Screen title={t('my.go.happened')} lead={t('my.happened_lead')}>
      {moments.length === 0 && <Text>{t('my.happened_none')}</Text>}
      {moments.map((moment) => (
        <One key={moment.kind + moment.id} moment={moment} />
      ))}
    </Screen>
  )
}

function One({ moment }: { moment: Moment }) {
  const { t, locale } = useWords()
  const { id } = useReader()
  const { note } = moment
  const parts = note
    ? ([
        ['my.happened.seen', note.observed],
        ['my.happened.told', note.reported],
        ['my.happened.thought', note.interpretation],
      ] as const)
    : []
  return (
    <Card>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Day day={moment.at.slice(0, 10)} />
          {moment.by && <> · {moment.by}</>}
          {moment.agency && <> · {moment.agency}</>}
        </Text>
        <Text fw={650}>
          {t(`my.happened.${moment.kind}`, { words: moment.title })}
          {note && <> · {t(`mode.${note.mode}`)}</>}
        </Text>
        {parts
          .filter(([, words]) => words !== '')
          .map(([title, words]) => (
            <div key={title}>
              <Text size="sm" c="dimmed">
                {t(title)}
              </Text>
              <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
            </div>
          ))}
        {note?.person_words && <OwnWords mine words={note.person_words} />}
        {note?.addenda.map((more) => (
          <Text key={more.id} size="sm">
            {more.words}
          </Text>
        ))}
        {note && (
          <>
            <Beside person={id} of={moment.id} />
            <Suspense fallback={null}>
              <NotRight person={id} about={{ table: 'note', id: moment.id }} what={dayInWords(moment.at.slice(0, 10), locale)} />
            </Suspense>
          </>
        )}
      </Stack>
    </Card>
  )
}
