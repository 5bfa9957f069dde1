import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../web/words/use-words.ts'
import type { Link } from './around.tsx'
import './assessment.css'

type Given = { links: readonly Link[]; chosen: string | null; onChoose: (id: string) => void }
const CENTRE = 50
const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The person in the middle, people round and places square around them. Tab or the arrows go from one to the next, Enter or a tap opens it. */
export function Ecomap({ links, chosen, onChoose }: Given) {
  const { t } = useWords()
  const nodes = useRef<(HTMLButtonElement | null)[]>([])
  const places = links.map((_, n) => placeFor(n, links.length))
  const move = (event: KeyboardEvent, n: number) => {
    const step = STEP[event.key]
    if (!step) return
    event.preventDefault()
    nodes.current[(n + step + links.length) % links.length]?.focus()
  }
  return (
    <div className="ecomap" data-few={links.length < 4 || undefined} role="group" aria-label={t('assessment.around_drawn')}>
      <svg viewBox="0 0 100 100" aria-hidden>
        <defs>
          <marker
            id="ecomap-arrow"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="4"
            markerHeight="4"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M 0 0 L 10 5 L 0 10 z" className="arrow" />
          </marker>
        </defs>
        {links.map((link, n) => {
          const [x, y] = places[n]!
          return (
            <line
              key={link.id}
              x1={CENTRE + (x - CENTRE) * 0.32}
              y1={CENTRE + (y - CENTRE) * 0.26}
              x2={CENTRE + (x - CENTRE) * 0.72}
              y2={CENTRE + (y - CENTRE) * 0.82}
              data-valence={link.valence}
              strokeWidth={link.strength * 1.5}
              vectorEffect="non-scaling-stroke"
              {...(link.direction === 'by_person' ? {} : { markerStart: 'url(#ecomap-arrow)' })}
              {...(link.direction === 'on_person' ? {} : { markerEnd: 'url(#ecomap-arrow)' })}
            />
          )
        })}
      </svg>
      <span className="ecomap-person" style={{ left: '50%', top: '50%' }}>
        {t('assessment.around_person')}
      </span>
      {links.map((link, n) => (
        <button
          key={link.id}
          type="button"
          ref={(node) => {
            nodes.current[n] = node
          }}
          className="ecomap-node"
          data-kind={link.kind}
          data-chosen={chosen === link.id || undefined}
          style={{ left: `${places[n]![0]}%`, top: `${places[n]![1]}%` }}
          aria-label={[link.words, t(`assessment.valence.${link.valence}`), t(`assessment.direction.${link.direction}`)].join(', ')}
          onClick={() => onChoose(link.id)}
          onKeyDown={(event) => move(event, n)}
        >
          <span>{link.words}</span>
        </button>
      ))}
    </div>
  )
}

/** Around a circle from the top; where there are many, every second one stands further in. @returns per cent from the left and from the top */
function placeFor(n: number, of: number): [number, number] {
  const radius = of > 8 && n % 2 === 1 ? 30 : 41
  const angle = (n / of) * 2 * Math.PI - Math.PI / 2
  return [CENTRE + (radius - 4) * Math.cos(angle), CENTRE + radius * Math.sin(angle)]
}
