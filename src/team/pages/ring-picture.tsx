import type { Answer } from '../../web/api.ts'

type Sides = Answer<'GET /api/people/:person_id/ring'>['sides']
const SIZE = 120
const R = 46
const GAP = 8
const point = (degrees: number) => {
  const angle = ((degrees - 90) * Math.PI) / 180
  return `${(SIZE / 2 + R * Math.cos(angle)).toFixed(2)} ${(SIZE / 2 + R * Math.sin(angle)).toFixed(2)}`
}
const LOOKS = {
  in_place: { stroke: 'var(--mantine-color-moss-filled)', strokeWidth: 14 },
  missing: { stroke: 'var(--mantine-color-amber-filled)', strokeWidth: 14, strokeDasharray: '5 6' },
  not_shown: { stroke: 'var(--mantine-color-default-border)', strokeWidth: 3 },
} as const

/** Four arcs, one for each side; the list beside it says in words what they show. */
export function RingPicture({ sides, middle }: { sides: Sides; middle: string }) {
  const each = 360 / sides.length
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden style={{ width: SIZE, height: SIZE, flex: 'none' }}>
      {sides.map((one, n) => (
        <path key={one.side} d={`M ${point(n * each + GAP)} A ${R} ${R} 0 0 1 ${point((n + 1) * each - GAP)}`} fill="none" {...LOOKS[one.state]} />
      ))}
      <text x={SIZE / 2} y={SIZE / 2} textAnchor="middle" dominantBaseline="central" fill="var(--mantine-color-text)" fontSize={22} fontWeight={650}>
        {middle}
      </text>
    </svg>
  )
}
