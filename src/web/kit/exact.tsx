import { Tooltip } from '@mantine/core'
import type { RefObject } from 'react'

/** The exact moment, above the words that tell it. */
export default function Exact({ target, label }: { target: RefObject<HTMLElement | null>; label: string }) {
  return <Tooltip target={target} label={label} opened />
}
