import { Button, Code, Stack, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Refused } from '../client.ts'
import { Empty } from '../kit/empty.tsx'
import { saying, sayRefusal, useWords } from '../words/use-words.ts'
import { NotYours } from './nowhere.tsx'

const SayWhy = lazy(saying(() => import('../../consent/pages/say-why.tsx'), 'confidential'))

/** An address that cannot be, or something that is not there or not the reader's to see: nobody is told which. */
const NOT_TO_BE_SEEN = [400, 404]

/** Instead of a page that could not be shown: what happened in plain words, and the way on. */
export function Crash({ error }: ErrorComponentProps) {
  const words = useWords()
  const { t } = words
  const router = useRouter()
  const questions = useQueryErrorResetBoundary()
  const again = () => {
    questions.reset()
    void router.invalidate()
  }
  const told = error instanceof Refused ? error : null
  if (told && NOT_TO_BE_SEEN.includes(told.status)) return <NotYours />
  const [, person] = /^\/people\/([^/]+)/.exec(router.state.location.pathname) ?? []
  if (told?.code === 'say_why_you_read' && person)
    return (
      <Suspense>
        <SayWhy person={person} onSaid={again} />
      </Suspense>
    )
  const refused = told && told.status < 500
  return (
    <Empty
      level={1}
      title={
        refused
          ? sayRefusal(words, told.code)
          : error instanceof TypeError && !navigator.onLine
            ? sayRefusal(words, 'no_connection')
            : t('shell.crash_title')
      }
      icon={<IconPlugConnectedX size={28} />}
      action={<Button onClick={again}>{t('shell.crash_again')}</Button>}
    >
      <Stack gap="xs" align="center">
        {!refused && <Text inherit>{t('shell.crash_text')}</Text>}
        {told?.requestId && (
          <Text size="sm" c="dimmed">
            {t('kit.reference', { reference: '' })}
            <Code>{told.requestId}</Code>
          </Text>
        )}
      </Stack>
    </Empty>
  )
}
