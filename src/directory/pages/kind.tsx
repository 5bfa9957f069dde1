import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { SERVICE_KINDS } from '../../shared/service-kind.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Listing } from './listing.tsx'

/** Whether it is for everybody or for something particular; where nobody said, what follows from what it helps with, to be corrected by who keeps it. */
export function KindOf({ listing }: { listing: Listing }) {
  const { t } = useWords()
  const [changing, change] = useState(false)
  if (changing) return <KindForm listing={listing} done={() => change(false)} />
  return (
    <Stack gap={4} align="flex-start">
      {listing.kind && <Text>{t(`directory.kind_${listing.kind}`)}</Text>}
      {!listing.kind && listing.may_say_kind && <Text>{t('directory.kind_unknown')}</Text>}
      {listing.kind && !listing.kind_said && (
        <Text size="sm" c="dimmed">
          {t('directory.kind_follows')}
        </Text>
      )}
      {listing.may_say_kind && (
        <Button className="no-print" size="compact-sm" variant="subtle" px={0} onClick={() => change(true)}>
          {t('directory.kind_correct')}
        </Button>
      )}
    </Stack>
  )
}

const FOLLOWS = 'follows'
function KindForm({ listing, done }: { listing: Listing; done: () => void }) {
  const { t } = useWords()
  const [kind, setKind] = useState<string>(listing.kind_said ?? FOLLOWS)
  const { send, sending, refusal } = useSend('PUT /api/directory/listings/:id/kind', { refreshes: ['/api/directory'], onDone: done })
  const { id, version } = listing
  return (
    <Stack gap="xs" className="no-print">
      <Select
        aria-label={t('directory.kind')}
        allowDeselect={false}
        data={[
          ...SERVICE_KINDS.map((value) => ({ value: value as string, label: t(`directory.kind_${value}`) })),
          { value: FOLLOWS, label: t('directory.kind_as_follows') },
        ]}
        value={kind}
        onChange={(next) => setKind(next ?? FOLLOWS)}
      />
      <Refusal refusal={refusal} />
      <Group gap="xs">
        <Button
          size="sm"
          loading={sending}
          onClick={() => send({ params: { id }, body: { kind: SERVICE_KINDS.find((one) => one === kind) ?? null, version } })}
        >
          {t('directory.kind_save')}
        </Button>
        <Button size="sm" variant="subtle" onClick={done}>
          {t('directory.kind_cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
