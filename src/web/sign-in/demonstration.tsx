import { Anchor, Avatar, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import type { Answer } from '../api.ts'
import { Refusal } from '../kit/refusal.tsx'
import { useAsking } from '../kit/use-ask.ts'
import { useSend } from '../kit/use-send.ts'
import { paths } from '../paths.ts'
import { sayRole, useWords } from '../words/use-words.ts'

/** Which of the two applications one stands before. */
export type Side = 'worker' | 'person'
type User = Answer<'GET /api/test/users'>[number]

/** The agencies in the order in which they are told, those of the person's own side last. */
function byAgency(users: User[], ownSide: string): [string, User[]][] {
  const groups = new Map<string, User[]>()
  for (const user of [...users].sort((a, b) => Number(a.kind !== 'staff') - Number(b.kind !== 'staff'))) {
    const name = user.kind === 'staff' && user.agency ? user.agency : ownSide
    groups.set(name, [...(groups.get(name) ?? []), user])
  }
  return [...groups]
}

/** In a demonstration: everybody who may sign in, one tap each. Elsewhere nothing at all. */
export function Demonstration({ side, onIn }: { side: Side; onIn: () => void }) {
  const words = useWords()
  const { t } = words
  const { data } = useAsking('GET /api/test/users', undefined, { staleTime: Infinity })
  const { send, sending, refusal } = useSend('POST /api/test/sign-in', { refreshes: [], onDone: onIn })
  const starting = new URLSearchParams(location.search).get('back') === paths.start
  const users = data?.filter((user) => side === 'worker' || user.kind !== 'staff')
  if (!users?.length) return null
  return (
    <Stack component="section" gap="md" className="door-demonstration" aria-labelledby="demonstration">
      <div>
        <Title order={2} id="demonstration">
          {t('sign_in.demonstration')}
        </Title>
        <Text c="dimmed">{t('sign_in.demonstration_text')}</Text>
        {side === 'worker' && (
          <Text mt={4}>
            {starting ? t('sign_in.start_choose') : <Anchor href={`${paths.sign_in}?back=${paths.start}`}>{t('sign_in.start')}</Anchor>}
          </Text>
        )}
      </div>
      <Refusal refusal={refusal} />
      {byAgency(users, t('sign_in.demonstration_own_side')).map(([agency, group]) => (
        <div key={agency}>
          <Text component="h3" size="sm" fw={650} mb={6} mt={0}>
            {agency}
          </Text>
          <div className="door-cards">
            {group.map((user) => (
              <UnstyledButton key={user.id} className="door-card" disabled={sending} onClick={() => send({ body: { id: user.id } })}>
                <Avatar name={user.name} color="initials" size={36} aria-hidden />
                <span className="door-card-words">
                  <Text span fw={650} size="sm" truncate>
                    {user.name}
                  </Text>
                  <Text span size="sm" c="dimmed">
                    {sayRole(words, user.role)}
                  </Text>
                </span>
              </UnstyledButton>
            ))}
          </div>
        </div>
      ))}
    </Stack>
  )
}
