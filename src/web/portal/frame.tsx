import { Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect } from 'react'
import { Refused } from '../client.ts'
import { useLive } from '../live.ts'
import { me, onSignedOut, signOut } from '../queries.ts'
import { Opening } from '../kit/opening.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { saying, useWords } from '../words/use-words.ts'
import { PlainButton } from '../kit/plain-button.tsx'
import { QuickExit } from './quick-exit.tsx'
import { PortalPage } from './pages.tsx'

const Doorway = lazy(saying(() => import('./doorway.tsx'), 'for_door'))
const Broken = lazy(async () => ({ default: (await import('./broken.tsx')).Broken }))

/** Only here is somebody signed in: what others do is heard, and their own page shown. */
function Inside({ name }: { name: string }) {
  const { t } = useWords()
  useLive()
  return (
    <main id="content" className="portal-page" tabIndex={-1}>
      <Text c="dimmed">{t('portal.hello', { name })}</Text>
      <PortalPage />
    </main>
  )
}

/** A calm frame for the person: the way to leave fast is always first, and nothing here names what this site is. */
export function Frame() {
  const { t } = useWords()
  const queries = useQueryClient()
  const reader = useQuery({ ...me, retry: false })
  const signedOut = reader.error instanceof Refused && reader.error.status === 401
  const forget = useCallback(() => {
    void queries.resetQueries({ queryKey: me.queryKey }) // asked anew: the door stands where the page stood
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== me.queryKey[0] })
  }, [queries])
  useEffect(() => onSignedOut(forget), [forget])
  const out = async (id: string) => {
    await signOut(id)
    forget()
  }
  return (
    <>
      <a className="skip" href="#content">
        {t('portal.skip')}
      </a>
      <header className="portal-top">
        <QuickExit />
        {reader.data && (
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <PlainButton tone="quiet" onClick={() => void out(reader.data.id)}>
              {t('portal.sign_out')}
            </PlainButton>
          </Group>
        )}
      </header>
      <Suspense fallback={<Opening />}>
        {reader.isPending && <Opening />}
        {signedOut && <Doorway onIn={() => void reader.refetch()} />}
        {reader.isError && !signedOut && (
          <main id="content" className="portal-page">
            <Broken onAgain={() => void reader.refetch()} />
          </main>
        )}
        {reader.data && <Inside name={reader.data.name} />}
      </Suspense>
    </>
  )
}
