import { Chip, Group, Input } from '@mantine/core'

const RATINGS = [1, 2, 3, 4, 5] as const

type Given = { label: string; description?: string; value: string; onChange: (value: string) => void }
/** A number from one to five, large enough for a thumb. */
export function Rated({ label, description, value, onChange }: Given) {
  return (
    <div>
      <Input.Label component="div">{label}</Input.Label>
      {description && <Input.Description>{description}</Input.Description>}
      <Chip.Group value={value} onChange={(next) => onChange(String(next))}>
        <Group gap={6} mt={4} role="radiogroup" aria-label={label}>
          {RATINGS.map((n) => (
            <Chip key={n} value={String(n)} vars={() => ({ root: { '--chip-padding': '0.95rem' } })}>
              {n}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  )
}
