import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { LinkShown } from './link-shown.tsx'
import { changed, type Worker } from './worker-change.ts'

/** The way back in for somebody who lost theirs; or the first one, where the first link ran out. */
export function InviteAnew({ worker }: { worker: Worker }) {
  const { t } = useWords()
  const [link, setLink] = useState<{ path: string; expires_at: string } | null>(null)
  const invite = useSend('POST /api/invitations', { onDone: setLink })
  return (
    <Section title={t('administration.sign_in')} lead={t('administration.invite_anew_text')}>
      <Refusal refusal={invite.refusal} />
      {link ? (
        <LinkShown name={worker.name} link={link} />
      ) : (
        <Group>
          <Button variant="default" loading={invite.sending} onClick={() => invite.send({ body: { party_id: worker.id } })}>
            {t('administration.invite_anew')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

/** Ends somebody's work here, which signs them out everywhere; or brings them back. */
export function EndWork({ worker }: { worker: Worker }) {
  const { t } = useWords()
  const [sure, setSure] = useState(false)
  const change = useSend('PATCH /api/staff/:staff_id', {
    onDone: (_answer, { body }) => void doneWithUndo(t(body.active ? 'administration.is_back' : 'administration.is_out', { name: worker.name })),
  })
  const set = (active: boolean) => change.send(changed(worker, { active }))
  if (!worker.active)
    return (
      <Section title={t('administration.bring_back')} lead={t('administration.bring_back_text', { name: worker.name })}>
        <Refusal refusal={change.refusal} />
        <Group>
          <Button loading={change.sending} onClick={() => set(true)}>
            {t('administration.bring_back')}
          </Button>
        </Group>
      </Section>
    )
  return (
    <Section title={t('administration.end_work')} lead={t('administration.end_work_text', { name: worker.name })}>
      <Refusal refusal={change.refusal} mend={({ n }) => (typeof n === 'number' ? `(${n})` : null)} />
      {sure ? (
        <Group>
          <Text fw={600}>{t('administration.end_work_sure', { name: worker.name })}</Text>
          <Button color="clay" loading={change.sending} onClick={() => set(false)}>
            {t('administration.end_work_yes')}
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            {t('administration.cancel')}
          </Button>
        </Group>
      ) : (
        <Group>
          <Button variant="outline" color="clay" onClick={() => setSure(true)}>
            {t('administration.end_work')}
          </Button>
        </Group>
      )}
    </Section>
  )
}
