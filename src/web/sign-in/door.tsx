import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Colours } from '../kit/colours.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { Mark } from '../shell/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { Demonstration, type Side } from './demonstration.tsx'
import { Enrol } from './enrol.tsx'
import { OtherWays } from './other-ways.tsx'
import { Password } from './password.tsx'
import { SecondFactor } from './second-factor.tsx'
import './door.css'

type Step = 'password' | 'second_factor' | 'enrol'
const TITLE = { password: 'sign_in.title', second_factor: 'sign_in.code_title', enrol: 'sign_in.enrol_title' } as const

/** Who is there? E-mail and password, then a second factor where one is set; one tap in a demonstration. The person's door does not say what is behind it. */
export function Door({ side, onIn, turnedAway = false }: { side: Side; onIn: () => void; turnedAway?: boolean }) {
  const { t } = useWords()
  const [step, setStep] = useState<Step>('password')
  return (
    <main className="door" id="content">
      <Group justify="flex-end" gap="xs" className="door-top">
        <LanguageSwitch />
        <Colours />
      </Group>
      <div className="door-rooms">
        <Stack gap="lg" className="door-ceremony">
          {side === 'worker' && (
            <Stack gap={6}>
              <Mark size={52} />
              <Text fw={700} fz="1.9rem" lh={1.15}>
                {t('sign_in.brand')}
              </Text>
              <Text c="dimmed">{t('sign_in.promise')}</Text>
            </Stack>
          )}
          <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }}>
            <Title order={1} size="h2" mb="md">
              {t(TITLE[step])}
            </Title>
            {step === 'password' && <Password onNext={(next) => (next === 'done' ? onIn() : setStep(next))} />}
            {step === 'password' && <OtherWays side={side} onIn={onIn} turnedAway={turnedAway} />}
            {step === 'second_factor' && <SecondFactor onIn={onIn} onBack={() => setStep('password')} />}
            {step === 'enrol' && <Enrol onIn={onIn} />}
          </Paper>
          <Text size="sm" c="dimmed">
            {t('sign_in.invited')}
          </Text>
        </Stack>
        <Demonstration side={side} onIn={onIn} />
      </div>
    </main>
  )
}
