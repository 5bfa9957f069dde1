import * as plot from '@observablehq/plot'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { INKS } from './inks.ts'

/** Draws with Observable Plot as wide as there is room. */
export default function Drawing({ says, draw }: { says: string; draw: (drawing: typeof plot) => plot.PlotOptions }) {
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const sheet = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(sheet, measured)
  useEffect(() => {
    const paper = sheet.current
    if (!paper || width === 0) return
    const options = draw(plot)
    const drawn = plot.plot({
      height: 280,
      ...options,
      width,
      ariaLabel: says,
      color: { range: INKS, ...options.color },
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' },
    })
    drawn.setAttribute('role', 'img')
    // Its sheet of styles is in kit.css, where the content policy allows it; its parts are one picture to a screen reader.
    for (const sheet of drawn.querySelectorAll('style')) sheet.remove()
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    paper.replaceChildren(drawn)
  }, [width, says, draw])
  return <div ref={ref} />
}
