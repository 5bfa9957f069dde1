import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Notices } from '../contract.ts'
import { HOURS, hourInWords } from './hours.ts'

type Channel = Notices['channels'][number]
type Props = { channel: Channel['channel']; chosen: Channel | undefined; where: 'confirmed' | 'named_safe'; onClose: () => void }
const HOW = ['daily', 'at_once', 'never'] as const

/** When, and where to; hours are those of this device's clock. */
export function ChannelForm({ channel, chosen, where, onClose }: Props) {
  const { t, locale } = useWords()
  const form = useForm({
    initialValues: { how: chosen?.how ?? ('daily' as const), at_hour: String(chosen?.at_hour ?? 8), address: chosen?.address ?? '' },
  })
  const choose = useSend('PUT /api/notice-channels/:channel', { onDone: onClose, refreshes: ['notices'] })
  const { how, at_hour, address } = form.values
  return (
    <form
      onSubmit={form.onSubmit(() =>
        choose.send({
          params: { channel },
          body: {
            how,
            at_hour: Number(at_hour),
            time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            ...(where === 'confirmed' ? { address } : {}),
          },
        }),
      )}
    >
      <Stack gap="sm">
        <Select
          label={t('notices.how')}
          allowDeselect={false}
          data={HOW.map((value) => ({ value, label: t(`notices.how.${value}`) }))}
          {...form.getInputProps('how')}
        />
        {how !== 'never' && (
          <Select
            label={t('notices.at_hour')}
            allowDeselect={false}
            data={HOURS.map((hour) => ({ value: String(hour), label: hourInWords(hour, locale) }))}
            {...form.getInputProps('at_hour')}
          />
        )}
        {where === 'confirmed' && (
          <TextInput
            label={t(`notices.address.${channel}`)}
            description={t('notices.address_text')}
            type={channel === 'email' ? 'email' : 'tel'}
            autoComplete={channel === 'email' ? 'email' : 'tel'}
            maxLength={200}
            {...form.getInputProps('address')}
          />
        )}
        <Refusal refusal={choose.refusal} />
        <Group>
          <Button type="submit" loading={choose.sending}>
            {t('notices.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('notices.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
