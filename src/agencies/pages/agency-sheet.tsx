import { Button, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AgencyForm, type Agency } from './agency-form.tsx'
import { Sheet } from './sheet.tsx'

/** A new agency joins; its first people come next. */
export function FoundAgency({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const found = useSend('POST /api/agencies', {
    onDone: ({ id }) => void go({ to: `${paths.administration}/people`, search: { agency: id, who: 'new' } as never }),
  })
  return (
    <Sheet title={t('administration.found_agency')} onClose={onClose}>
      <Text c="dimmed">{t('administration.found_agency_text')}</Text>
      <AgencyForm
        agency={undefined}
        label={t('administration.found_agency')}
        sending={found.sending}
        refusal={found.refusal}
        onSend={(body) => found.send({ body })}
      />
    </Sheet>
  )
}

/** One agency: what is known of it, whether its people are sealed, whether it still works. */
export function AgencySheet({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { t } = useWords()
  const change = useSend('PATCH /api/agencies/:agency_id', { onDone: () => void doneWithUndo(t('administration.saved')) })
  const { id, active, sealed, version, staff: _staff, programmes: _programmes, ...details } = agency
  const send = (to: Partial<Agency>) => change.send({ params: { agency_id: id }, body: { ...details, active, sealed, version, ...to } })
  const standing = [
    ['sealed', sealed, () => send({ sealed: !sealed })],
    ['closed', !active, () => send({ active: !active })],
  ] as const
  return (
    <Sheet title={agency.name} onClose={onClose}>
      <AgencyForm agency={agency} label={t('administration.save')} sending={change.sending} refusal={change.refusal} onSend={send} />
      {standing.map(([what, is, act]) => (
        <Section key={what} title={t(`administration.${what}_title`)} lead={t(`administration.${what}_text`)}>
          <Refusal refusal={change.refusal} />
          <Group>
            <Button variant="default" loading={change.sending} onClick={act}>
              {t(is ? `administration.${what}_undo` : `administration.${what}_do`)}
            </Button>
          </Group>
        </Section>
      ))}
    </Sheet>
  )
}
