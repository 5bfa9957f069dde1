import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { LinkShown } from '../../agencies/pages/link-shown.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A way in for the person themself; made by the agency they came to, shown once, handed over by hand. */
export function OwnPages({ person, name }: { person: string; name: string }) {
  const { t } = useWords()
  const [link, setLink] = useState<{ path: string; expires_at: string } | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:id/invitation', { refreshes: [], onDone: setLink })
  return (
    <Section title={t('person.own_pages', { name })}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('person.own_pages_text', { name })}</Text>
        {link ? (
          <LinkShown name={name} link={link} />
        ) : (
          <Button variant="default" loading={sending} onClick={() => send({ params: { id: person }, body: { relative_id: null } })}>
            {t('person.own_pages_make')}
          </Button>
        )}
        <Refusal refusal={refusal} />
      </Stack>
    </Section>
  )
}
