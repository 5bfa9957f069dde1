import { useWords } from '../../web/words/use-words.ts'
import type { Line } from './team.tsx'

const SIZE = 300
const RING = 108
const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')

/** The person in the middle and the team around; what it shows is said in the list below it. */
export function Circle({ center, around }: { center: string; around: readonly Line[] }) {
  const { t } = useWords()
  const place = (n: number) => {
    const angle = (2 * Math.PI * n) / Math.max(around.length, 1) - Math.PI / 2
    return { x: SIZE / 2 + RING * Math.cos(angle), y: SIZE / 2 + RING * Math.sin(angle) }
  }
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={t('team.circle', { name: center, n: around.length })}
      style={{ width: '100%', maxWidth: SIZE, alignSelf: 'center' }}
    >
      {around.map((one, n) => {
        const { x, y } = place(n)
        return (
          <line
            key={one.id}
            x1={SIZE / 2}
            y1={SIZE / 2}
            x2={x}
            y2={y}
            stroke="var(--mantine-color-default-border)"
            strokeWidth={2}
            strokeDasharray={one.quiet ? '4 6' : undefined}
          />
        )
      })}
      <circle cx={SIZE / 2} cy={SIZE / 2} r={44} fill="var(--mantine-primary-color-filled)" />
      <text x={SIZE / 2} y={SIZE / 2} textAnchor="middle" dominantBaseline="central" fill="var(--mantine-color-white)" fontSize={16} fontWeight={650}>
        {center.length > 8 ? initials(center) : center}
      </text>
      {around.map((one, n) => {
        const { x, y } = place(n)
        return (
          <g key={one.id}>
            <circle
              cx={x}
              cy={y}
              r={30}
              fill="var(--mantine-color-body)"
              stroke={one.coordinates ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-border)'}
              strokeWidth={one.coordinates ? 4 : 2}
            />
            <text x={x} y={y} textAnchor="middle" dominantBaseline="central" fill="var(--mantine-color-text)" fontSize={14}>
              {initials(one.name || t('team.somebody'))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
