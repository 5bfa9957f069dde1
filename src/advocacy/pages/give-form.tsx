import { Button, Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

const MODES = ['paper', 'read_aloud', 'interpreted'] as const
/** The page was given: how, and in which language. */
export function GiveForm({ person, party_id, name, onDone }: { person: string; party_id: string; name: string; onDone: () => void }) {
  const { t, language } = useWords()
  const [mode, setMode] = useState<(typeof MODES)[number]>('paper')
  const [spoken, setSpoken] = useState<'en' | 'zh'>(language)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/role-statements', { onDone })
  return (
    <Stack gap="md">
      <Text fw={650}>{name}</Text>
      <Radio.Group label={t('advocacy.give_how')} value={mode} onChange={(next) => setMode(next as typeof mode)}>
        <Stack gap={6} mt={6}>
          {MODES.map((one) => (
            <Radio key={one} value={one} label={t(`advocacy.give_mode.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text id="advocacy-language">{t('advocacy.give_language')}</Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="advocacy-language"
        data={[
          { value: 'en', label: 'English' },
          { value: 'zh', label: '中文' },
        ]}
        value={spoken}
        onChange={(next) => setSpoken(next as typeof spoken)}
      />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person }, body: { party_id, mode, language: spoken } })}>
        {t('advocacy.save')}
      </Button>
    </Stack>
  )
}
