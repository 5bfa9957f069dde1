import { Alert, Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { exactInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ValueField } from './parameter-value.tsx'
import { sayParameter, sayValue, type Parameter, type Value } from './parameter-words.ts'
import { Sheet } from './sheet.tsx'

type Given = { parameter: Parameter; network: boolean; onClose: () => void }

/** One threshold: what it is now, how it changes, and how it came to be so. */
export function ParameterSheet({ parameter, network, onClose }: Given) {
  const words = useWords()
  const { t } = words
  return (
    <Sheet title={sayParameter(words, parameter.key)} onClose={onClose}>
      <div>
        <Text size="sm" c="dimmed">
          {t('parameters.now')}
        </Text>
        <Text fw={650} fz="lg">
          {sayValue(words, parameter.key, parameter.value)}
        </Text>
      </div>
      {network ? <Change parameter={parameter} /> : <Alert color="gray">{t('parameters.only_network')}</Alert>}
      <History parameter={parameter} />
    </Sheet>
  )
}

function Change({ parameter }: { parameter: Parameter }) {
  const words = useWords()
  const { t } = words
  const [value, setValue] = useState<unknown>(parameter.value)
  const [reason, setReason] = useState('')
  const change = useSend('POST /api/parameters/:key', { onDone: () => void doneWithUndo(t('parameters.changed')) })
  const same = JSON.stringify(value) === JSON.stringify(parameter.value)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.send({ params: { key: parameter.key }, body: { value: value as Value, reason, version: parameter.version } })
      }}
    >
      <Stack gap="md">
        <ValueField parameter={parameter.key} label={t('parameters.new_value')} value={value} onChange={setValue} />
        <Textarea
          label={t('parameters.reason')}
          description={t('parameters.reason_text')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal refusal={change.refusal} />
        <Group>
          <Button type="submit" loading={change.sending} disabled={same || reason.trim() === ''}>
            {t('parameters.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function History({ parameter }: { parameter: Parameter }) {
  const words = useWords()
  const { t, locale } = words
  const { data, error } = useAsking('GET /api/parameters/:key', { params: { key: parameter.key } })
  return (
    <Section title={t('parameters.history')}>
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={80} />}
      <div className="plain-facts">
        {data?.map((one) => (
          <div key={one.version}>
            <Text fw={600}>{sayValue(words, parameter.key, one.value)}</Text>
            {one.version === 1 && one.set_by === null ? (
              <Text size="sm" c="dimmed">
                {t('parameters.as_given')}
              </Text>
            ) : (
              <>
                <Text>{one.reason}</Text>
                <Text size="sm" c="dimmed">
                  {t('parameters.set_by', { name: one.set_by ?? '–', when: exactInstant(one.from_at, locale) })}
                </Text>
              </>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
