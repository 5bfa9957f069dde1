import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { OfAgency } from './frame.tsx'
import { RoleChoice } from './role-choice.tsx'
import { Sheet } from './sheet.tsx'
import { EndWork, InviteAnew } from './worker-acts.tsx'
import { changed, type Worker } from './worker-change.ts'

type Given = { worker: Worker; staff: readonly Worker[]; of: OfAgency; onClose: () => void }

/** One person who works here: details, roles, the way in, and the end of work. */
export function WorkerSheet({ worker, staff, of, onClose }: Given) {
  const { t } = useWords()
  const oneself = useReader().id === worker.id
  const ofNetwork = worker.roles.includes('network_admin') && !of.network
  return (
    <Sheet title={worker.name} onClose={onClose}>
      <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('administration.signs_in_as', { login: worker.login })}
      </Text>
      {oneself && <Alert color="gray">{t('administration.oneself')}</Alert>}
      {ofNetwork ? (
        <Alert color="gray">{t('administration.of_network')}</Alert>
      ) : (
        <>
          {worker.active && <Details worker={worker} staff={staff} of={of} oneself={oneself} />}
          {worker.active && !oneself && <InviteAnew worker={worker} />}
          {!oneself && <EndWork worker={worker} />}
        </>
      )}
    </Sheet>
  )
}

function Details({ worker, staff, of, oneself }: Omit<Given, 'onClose'> & { oneself: boolean }) {
  const { t } = useWords()
  const { name, phone, supervisor_id, roles } = worker
  const form = useForm({
    initialValues: { name, phone, supervisor_id, roles },
    validate: { roles: (chosen) => (chosen.length === 0 ? t('refusal.at_least_one_role') : null) },
  })
  const change = useSend('PATCH /api/staff/:staff_id')
  const supervisors = staff.filter((one) => one.id !== worker.id && ((one.active && one.roles.includes('supervisor')) || one.id === supervisor_id))
  return (
    <form onSubmit={form.onSubmit((values) => change.send(changed(worker, values)))}>
      <Stack gap="md">
        <TextInput label={t('administration.name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
        <TextInput label={t('administration.phone')} type="tel" maxLength={100} {...form.getInputProps('phone')} />
        <Select
          label={t('administration.supervisor')}
          placeholder={t('administration.supervisor_none')}
          clearable
          clearButtonProps={{ 'aria-label': t('administration.supervisor_clear') }}
          data={supervisors.map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps('supervisor_id')}
        />
        <RoleChoice
          value={form.values.roles}
          onChange={(next) => form.setFieldValue('roles', next)}
          network={of.network}
          disabled={oneself}
          error={form.errors['roles'] as string | undefined}
        />
        <Refusal refusal={change.refusal} />
        <Group>
          <Button type="submit" loading={change.sending} disabled={!form.isDirty()}>
            {t('administration.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
