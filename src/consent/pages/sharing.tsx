import { Alert, Button, SimpleGrid, Stack } from '@mantine/core'
import { IconInfoCircle, IconPlus } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { knowsSomething, RecipientCard, type Recipient, type Sharing } from './card.tsx'
import { Decide } from './decide.tsx'
import { Exclusions } from './exclusions.tsx'
import { WithoutConsent } from './without.tsx'

/** Everything about who knows what, for the worker's page and the person's own. */
export function SharingParts({ person, sharing, mine }: { person: string; sharing: Sharing; mine: boolean }) {
  const { t } = useWords()
  const [deciding, setDeciding] = useOneOpen<Recipient | 'new'>()
  const stop = useSend('POST /api/people/:id/consents/withdraw')
  const renew = useSend('POST /api/people/:id/consents/renew')
  const { name, may_record: may } = sharing
  // who knows something stands together, and who knows nothing: side by side a short card would be mostly empty
  const { true: knowing = [], false: knowingNothing = [] } = Object.groupBy(sharing.recipients, (one) => `${knowsSomething(one)}`)
  const add = may && sharing.others.length > 0 && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDeciding('new')} className="no-print">
      {t('consent.add')}
    </Button>
  )
  return (
    <Stack gap="lg">
      {sharing.partial && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('consent.partial', { name })}
        </Alert>
      )}
      <Refusal refusal={stop.refusal ?? renew.refusal} />
      {sharing.recipients.length === 0 ? (
        <Empty title={t('consent.none_title')} action={add}>
          {t('consent.none_text')}
        </Empty>
      ) : (
        <>
          <div>{add}</div>
          {[knowing, knowingNothing]
            .filter((some) => some.length > 0)
            .map((some) => (
              <SimpleGrid key={some === knowing ? 'knowing' : 'nothing'} cols={mine ? 1 : { base: 1, md: 2 }} spacing="md">
                {some.map((recipient) => (
                  <RecipientCard
                    key={recipient.id}
                    {...{ recipient, name, mine, may }}
                    busy={stop.sending || renew.sending}
                    onChange={() => setDeciding(recipient)}
                    onStop={() => stop.send({ params: { id: person }, body: { party_id: recipient.id } })}
                    onRenew={() => renew.send({ params: { id: person }, body: { party_id: recipient.id } })}
                  />
                ))}
              </SimpleGrid>
            ))}
        </>
      )}
      <Exclusions {...{ person, sharing }} />
      <WithoutConsent {...{ person, sharing, mine }} />
      {deciding && <Decide {...{ person, mine, sharing }} recipient={deciding === 'new' ? null : deciding} onClose={() => setDeciding(null)} />}
    </Stack>
  )
}
