import { Button, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { PRINTED_FOR, type PRINTED } from '../../shared/confidential-words.ts'
import { useWords } from '../words/use-words.ts'
import { Popped } from './popped.tsx'
import { printFor } from './printing.ts'
import { Refusal } from './refusal.tsx'
import { useSend } from './use-send.ts'

type Given = { person: string; what: (typeof PRINTED)[number]; label: string; variant?: 'default' | 'filled' }

/** Prints something of a record: what for is said first, is logged, and stands at the foot of every sheet. */
export function PrintButton({ person, what, label, variant = 'default' }: Given) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:id/taken-out', {
    refreshes: ['readings'],
    onDone: (_done, { body }) => printFor(body.purpose),
  })
  return (
    <Popped
      label={t('kit.print_for')}
      width={260}
      position="bottom-end"
      button={(opener) => (
        <Button {...opener} variant={variant} loading={sending} leftSection={<IconPrinter size={18} aria-hidden />}>
          {label}
        </Button>
      )}
    >
      {(close) => (
        <Stack gap="xs">
          <Text size="sm">{t('kit.print_for')}</Text>
          <Refusal refusal={refusal} />
          {PRINTED_FOR.map((purpose) => (
            <Button
              key={purpose}
              variant="default"
              disabled={sending}
              onClick={() => send({ params: { id: person }, body: { what, purpose } }, { onSuccess: close })}
            >
              {t(`kit.print_for.${purpose}`)}
            </Button>
          ))}
        </Stack>
      )}
    </Popped>
  )
}
