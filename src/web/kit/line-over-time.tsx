import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { dayInWords } from './when-words.ts'
import './line-over-time.css'

export type Point = { at: string; value: number; said?: string | undefined }
type Given = {
  name: string
  /** What the line says, in one sentence, for those who do not see it. */
  says: string
  /** Oldest first. */
  points: readonly Point[]
  from: number
  to: number
  /** A level drawn across, with its name. */
  mark?: { value: number; name: string }
  /** What the figures behind it are called, and what opens them. */
  heads: [day: string, value: string]
  open: string
}
const [WIDE, HIGH, EDGE] = [320, 120, 14]

/** A line light enough for an old phone: where it was, where it is, and the figures behind it. */
export function LineOverTime({ name, says, points, from, to, mark, heads, open }: Given) {
  const { locale } = useWords()
  const times = points.map((one) => Date.parse(one.at))
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0]
  const x = (n: number) => (points.length === 1 ? WIDE / 2 : EDGE + ((times[n]! - first) / Math.max(last - first, 1)) * (WIDE - 2 * EDGE))
  const y = (value: number) => HIGH - EDGE - ((value - from) / (to - from)) * (HIGH - 2 * EDGE)
  const day = (at: string) => dayInWords(at.slice(0, 10), locale, 'short')
  return (
    <figure className="chart line-over-time">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={`${name}. ${says}`}>
        {[from, to].map((end) => (
          <line key={end} className="edge" x1={0} x2={WIDE} y1={y(end)} y2={y(end)} />
        ))}
        {mark && <line className="mark" x1={0} x2={WIDE} y1={y(mark.value)} y2={y(mark.value)} />}
        <polyline points={points.map((one, n) => `${x(n)},${y(one.value)}`).join(' ')} />
        {points.map((one, n) => (
          <circle key={one.at + String(n)} cx={x(n)} cy={y(one.value)} r={n === points.length - 1 ? 5.5 : 4} />
        ))}
      </svg>
      <div className="line-days" aria-hidden>
        <span>{points[0] && day(points[0].at)}</span>
        {mark && <span className="mark-name">{mark.name}</span>}
        <span>{points.length > 1 && day(points.at(-1)!.at)}</span>
      </div>
      <details>
        <summary>{open}</summary>
        <Behind
          name={name}
          heads={heads}
          rows={points.toReversed().map((one) => [dayInWords(one.at.slice(0, 10), locale), one.said ?? String(one.value)])}
        />
      </details>
    </figure>
  )
}

function Behind({ name, heads, rows }: { name: string; heads: [string, string]; rows: readonly [ReactNode, ReactNode][] }) {
  return (
    <table className="line-figures">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([when, value], n) => (
          <tr key={n}>
            <td>{when}</td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
