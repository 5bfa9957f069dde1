import { CHANNELS } from '../../shared/person-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CodeField } from './fields.tsx'

export type Channel = (typeof CHANNELS)[number]

/** How they can be reached safely; asked for as soon as something is written about it. */
export function ChannelField({ value, onChange, required }: { value: Channel | ''; onChange: (channel: Channel) => void; required: boolean }) {
  const { t } = useWords()
  return (
    <CodeField
      label={t('entry.first_safe_by')}
      required={required}
      value={value}
      onChange={onChange}
      codes={CHANNELS}
      word={(code) => `channel.${code}`}
    />
  )
}
