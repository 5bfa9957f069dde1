import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../shared/words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { OfAgency } from './frame.tsx'
import { LinkShown } from './link-shown.tsx'
import { RoleChoice } from './role-choice.tsx'
import { Sheet } from './sheet.tsx'

/** Somebody begins to work here: who, in which roles; and then the link by which they come in. */
export function NewWorker({ of, onClose }: { of: OfAgency; onClose: () => void }) {
  const { t, language } = useWords()
  const draft = useDraft(`worker:${of.agency}`, {
    initialValues: { name: '', login: '', roles: [] as Role[] },
    validate: { roles: (roles) => (roles.length === 0 ? t('refusal.at_least_one_role') : null) },
  })
  const [made, setMade] = useState<{ path: string; expires_at: string } | null>(null)
  const invite = useSend('POST /api/staff/invitations', {
    onDone: (link) => {
      draft.done()
      setMade(link)
    },
  })
  const { form } = draft
  if (made)
    return (
      <Sheet title={t('administration.add_worker')} onClose={onClose}>
        <LinkShown name={form.values.name} link={made} />
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('administration.done')}
          </Button>
        </Group>
      </Sheet>
    )
  return (
    <Sheet title={t('administration.add_worker')} onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => invite.send({ body: { ...values, language, agency_id: of.agency } }))}>
        <Stack gap="md">
          <DraftNote draft={draft} />
          <TextInput label={t('administration.name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
          <TextInput
            label={t('administration.login')}
            description={t('administration.login_text')}
            required
            withAsterisk={false}
            autoCapitalize="none"
            spellCheck={false}
            pattern="[A-Za-z0-9.@_+\-]{3,200}"
            {...form.getInputProps('login')}
          />
          <RoleChoice
            value={form.values.roles}
            onChange={(roles) => form.setFieldValue('roles', roles)}
            network={of.network}
            error={form.errors['roles'] as string | undefined}
          />
          <Refusal refusal={invite.refusal} />
          <Group>
            <Button type="submit" loading={invite.sending}>
              {t('administration.add_and_invite')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('administration.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  )
}
